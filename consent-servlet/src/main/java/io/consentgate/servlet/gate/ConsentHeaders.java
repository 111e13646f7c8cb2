package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Load;
import io.consentgate.servlet.site.Explanation;
import io.consentgate.servlet.site.Visit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers for a response's headers from one visitor's consent. */
final class ConsentHeaders implements HeaderJudge {

    private final Visit visit;
    private final Visit own;
    private final Optional<Explanation> explanation;

    /**
     * Notes why in the explanation, where there is one.
     *
     * @param own whom a redirect leads, which is kept by nobody where its way depends on them
     */
    ConsentHeaders(Visit visit, Visit own, Optional<Explanation> explanation) {
        this.own = own;
        this.visit = visit;
        this.explanation = explanation;
    }

    @Override
    public boolean cookie(String name) {
        return !visit.hidesCookie(name);
    }

    @Override
    public boolean url(Load load, String url) {
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 || judge(visit).url(load, bytes, 0, bytes.length) == null;
    }

    @Override
    public Way redirect(String url) {
        ConsentJudge one = judge(own);
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        if (one.url(own.destination().load(), bytes, 0, bytes.length) != null) {
            return Way.STOPPED;
        }
        return one.sameForAll() ? Way.FREE : Way.GRANTED;
    }

    /** One for each question: most responses ask none. */
    private ConsentJudge judge(Visit asked) {
        return new ConsentJudge(asked, explanation);
    }
}
