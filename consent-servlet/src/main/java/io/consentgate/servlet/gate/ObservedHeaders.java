package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Load;

/** Asks, so that what would be dropped is reported, and drops nothing. */
record ObservedHeaders(HeaderJudge asked) implements HeaderJudge {

    @Override
    public boolean cookie(String name) {
        asked.cookie(name);
        return true;
    }

    @Override
    public boolean url(Load load, String url) {
        asked.url(load, url);
        return true;
    }

    @Override
    public Way redirect(String url) {
        asked.redirect(url);
        return Way.FREE;
    }
}
