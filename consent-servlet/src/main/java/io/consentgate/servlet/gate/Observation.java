package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the body out as it is, and judges a copy of it, so that what would be blocked is reported. */
final class Observation implements BodyTreatment {

    private static final Sink NOWHERE = (bytes, from, length) -> {};

    private final Visit visit;
    private final HttpServletResponse container;
    private final HeaderGate headers;
    private final Documents documents;
    private final Readability readability;

    Observation(Visit visit, HttpServletResponse container, HeaderGate headers, ContentTypes types) {
        this.visit = visit;
        this.container = container;
        this.headers = headers;
        this.documents = new Documents(visit);
        this.readability = new Readability(visit, container, types);
    }

    @Override
    public Rewriter decide(byte[] head, int from, int length, Sink out) {
        headers.held().release();
        ContentType type = readability.type();
        if (!readability.rendered(type, head, from, length) || readability.obstacle() != null) {
            return new Untouched(out);
        }
        Beginning beginning = Beginning.of(type, head, from, length);
        if (!beginning.readable()) {
            return new Untouched(out);
        }
        ConsentJudge judge = new ConsentJudge(visit);
        return new Observed(documents.rewriter(beginning, judge, null, container.getStatus(), NOWHERE), out);
    }

    /** Two roads for each byte: out as it is, and past the judge. */
    private static final class Observed implements Rewriter {
        private final Sink out;
        private final Rewriter shadow;

        Observed(Rewriter shadow, Sink out) {
            this.shadow = shadow;
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            shadow.write(bytes, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void end() throws IOException {
            shadow.end();
        }
    }
}
