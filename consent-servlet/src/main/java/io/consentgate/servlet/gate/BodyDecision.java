package io.consentgate.servlet.gate;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Judges and rewrites what a browser would render; fails closed on what cannot be read. */
final class BodyDecision implements BodyTreatment {

    private final Visit visit;
    private final HttpServletResponse container;
    private final HeaderGate headers;
    private final PageHeaders pageHeaders;
    private final Documents documents;
    private final Readability readability;

    BodyDecision(Visit visit, HttpServletResponse container, HeaderGate headers, Documents documents) {
        this.visit = visit;
        this.container = container;
        this.headers = headers;
        this.pageHeaders = new PageHeaders(container, headers.held(), new EntityTag(visit.consentClass()));
        this.documents = documents;
        this.readability = new Readability(visit, container);
    }

    @Override
    public Rewriter decide(byte[] head, int from, int length, Sink out) {
        headers.sweep();
        if (!headers.maySend()) {
            return new Discarded();
        }
        ContentType type = ContentType.of(container.getContentType(), visit.destination());
        if (container.isCommitted() || !readability.rendered(type, head, from, length)) {
            return untouched(out);
        }
        String obstacle = readability.obstacle();
        Beginning beginning = Beginning.of(type, head, from, length);
        return obstacle == null && beginning.readable() ? rewritten(beginning, out) : unreadable(obstacle, out);
    }

    private Rewriter untouched(Sink out) {
        if (stillHolds()) {
            pageHeaders.rewritten();
        }
        headers.held().release();
        return new Untouched(out);
    }

    /** Whether this says that a page made for this consent class still holds. */
    private boolean stillHolds() {
        String tag = container.getHeader("ETag");
        return container.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                && !container.isCommitted()
                && visit.expectsMarkup()
                && !(tag != null && visit.plainSheet(tag));
    }

    private Rewriter unreadable(@Nullable String obstacle, Sink out) {
        visit.site().findings().found(Sort.NOT_REWRITTEN, obstacle == null ? "unknown charset" : obstacle);
        pageHeaders.unreadable();
        headers.held().release();
        return new Untouched(out);
    }

    private Rewriter rewritten(Beginning beginning, Sink out) {
        ConsentJudge judge = new ConsentJudge(visit);
        if (beginning.type().css()) {
            return new HeldSheet(
                    out,
                    sink -> documents.rewriter(beginning, judge, null, container.getStatus(), sink),
                    judge::sameForAll,
                    new Sheet());
        }
        Rewriter rewriter = documents.rewriter(beginning, judge, pageHeaders.nonce(), container.getStatus(), out);
        madeForOne();
        visit.contentPolicyHeader().ifPresent(header -> container.addHeader(header, visit.contentPolicy()));
        return rewriter;
    }

    private void madeForOne() {
        pageHeaders.rewritten();
        visit.explanation()
                .ifPresent(
                        why -> why.consentAsTimings().forEach(timing -> container.addHeader("Server-Timing", timing)));
        visit.lingering().forEach(expiry -> container.addHeader("Set-Cookie", expiry));
    }

    /** Whose the headers of a style sheet are. */
    private final class Sheet implements HeldSheet.Outcome {

        @Override
        public void plain() {
            note(container.getHeader("ETag"));
            note(headers.held().first("Last-Modified"));
            headers.held().release();
        }

        @Override
        public void made() {
            if (!container.isCommitted()) {
                madeForOne();
            }
        }

        private void note(@Nullable String validator) {
            if (validator != null && container.getStatus() == HttpServletResponse.SC_OK) {
                visit.notePlainSheet(validator);
            }
        }
    }
}
