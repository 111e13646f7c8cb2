package io.consentgate.servlet.gate;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Encoding;
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
    private final @Nullable BodyDecision own;
    private boolean isHeadMade;

    /** For one visitor. */
    BodyDecision(Visit visit, HttpServletResponse container, HeaderGate headers, ContentTypes types) {
        this(visit, container, headers, types, null);
    }

    /**
     * For everybody.
     *
     * @param own what becomes of a body in which our script cannot stand, and which so has to be made for its visitor
     */
    BodyDecision(
            Visit visit,
            HttpServletResponse container,
            HeaderGate headers,
            ContentTypes types,
            @Nullable BodyDecision own) {
        this.own = own;
        this.visit = visit;
        this.container = container;
        this.headers = headers;
        this.pageHeaders = new PageHeaders(container, headers.held(), visit);
        this.documents = new Documents(visit);
        this.readability = new Readability(visit, container, types);
    }

    @Override
    public Rewriter decide(byte[] head, int from, int length, Sink out) {
        headers.sweep();
        if (!headers.maySend()) {
            return new Discarded();
        }
        ContentType type = readability.type();
        if (container.isCommitted() || !readability.rendered(type, head, from, length)) {
            return untouched(out);
        }
        String obstacle = readability.obstacle();
        Beginning beginning = Beginning.of(type, head, from, length);
        return obstacle == null && beginning.readable()
                ? rewritten(beginning, out)
                : unreadable(beginning, obstacle, out);
    }

    @Override
    public void beforePart() {
        ContentType type = readability.type();
        if (readability.mayBeRendered(type) && !type.css() && !type.speculationRules()) {
            Beginning none = Beginning.of(type, new byte[0], 0, 0);
            if (own != null && !documents.takesInsertions(none, container.getStatus())) {
                own.head();
            } else {
                head();
            }
        }
    }

    @Override
    public void reset() {
        isHeadMade = false;
        headers.forOne(false);
        if (own != null) {
            own.reset();
        }
    }

    @Override
    public boolean awaitsMore(byte[] head, int from, int length) {
        ContentType type = readability.type();
        return !container.isCommitted()
                && readability.mayBeRendered(type)
                && !Beginning.of(type, head, from, length).tells();
    }

    private Rewriter untouched(Sink out) {
        if (stillHolds()) {
            caching();
        }
        headers.held().release();
        return new Untouched(out);
    }

    /** Whether this says that a page made for this consent class still holds. */
    private boolean stillHolds() {
        return container.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                && !container.isCommitted()
                && visit.expectsMarkup()
                && !isPlainSheet(container.getHeader("ETag"));
    }

    private boolean isPlainSheet(@Nullable String tag) {
        return tag != null && visit.plainSheet(tag);
    }

    /**
     * A policy keeps a page from loading most of what we cannot read; what browsers take from it if they pass over its charset,
     * we can. Nothing keeps a browser from following rules.
     */
    private Rewriter unreadable(Beginning beginning, @Nullable String obstacle, Sink out) {
        String reason = obstacle == null ? "unknown charset" : obstacle;
        if (beginning.type().speculationRules()) {
            visit.site().findings().found(Sort.NOT_REWRITTEN, reason);
            headers.stop();
            return new Discarded();
        }
        headers.changes().make(pageHeaders::unreadable);
        if (obstacle == null && beginning.encoding().reading() != Encoding.Reading.UNKNOWN) {
            visit.site().findings().found(Sort.DOUBTFUL, reason);
            return rewritten(beginning, out);
        }
        visit.site().findings().found(Sort.NOT_REWRITTEN, reason);
        headers.changes().make(headers.held()::release);
        return new Untouched(out);
    }

    private Rewriter rewritten(Beginning beginning, Sink out) {
        if (own != null && !documents.takesInsertions(beginning, container.getStatus())) {
            return own.rewritten(beginning, out);
        }
        if (beginning.type().css() || beginning.type().speculationRules()) {
            ConsentJudge judge = new ConsentJudge(visit);
            return new HeldSheet(
                    out,
                    sink -> documents.rewriter(beginning, judge, null, container.getStatus(), sink),
                    judge::sameForAll,
                    new Sheet());
        }
        Rewriter rewriter =
                documents.page(beginning, own == null ? pageHeaders.nonce() : null, container.getStatus(), out);
        head();
        return rewriter;
    }

    private void head() {
        headers.changes().make(this::makeHead);
    }

    private void makeHead() {
        if (!isHeadMade) {
            isHeadMade = true;
            made();
            visit.contentPolicyHeader().ifPresent(header -> container.addHeader(header, visit.contentPolicy()));
        }
    }

    private void caching() {
        if (own == null) {
            pageHeaders.rewritten();
            headers.forOne(true);
        } else {
            pageHeaders.marked();
        }
    }

    private void made() {
        caching();
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
            headers.changes().make(headers.held()::release);
        }

        @Override
        public void made() {
            if (!container.isCommitted()) {
                headers.changes().make(BodyDecision.this::made);
            }
        }

        private void note(@Nullable String validator) {
            if (validator != null && container.getStatus() == HttpServletResponse.SC_OK) {
                visit.notePlainSheet(validator);
            }
        }
    }
}
