package io.consentgate.servlet.gate;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletResponse;

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
        this.pageHeaders = new PageHeaders(container, new EntityTag(visit.consentClass()));
        this.documents = documents;
        this.readability = new Readability(visit, container);
    }

    @Override
    public Rewriter decide(byte[] head, int from, int length, Sink out) {
        headers.sweep();
        ContentType type = ContentType.of(container.getContentType(), visit.destination());
        if (container.isCommitted() || !readability.rendered(type, head, from, length)) {
            headers.releaseLength();
            return new Untouched(out);
        }
        String obstacle = readability.obstacle();
        Rewriter rewriter = obstacle == null
                ? documents.rewriter(type, pageHeaders.nonce(), container.getStatus(), head, from, length, out)
                : null;
        if (rewriter == null) {
            visit.site().findings().found(Sort.NOT_REWRITTEN, obstacle == null ? "unknown charset" : obstacle);
            pageHeaders.unreadable();
            headers.releaseLength();
            return new Untouched(out);
        }
        pageHeaders.rewritten();
        visit.lingering().forEach(expiry -> container.addHeader("Set-Cookie", expiry));
        return rewriter;
    }
}
