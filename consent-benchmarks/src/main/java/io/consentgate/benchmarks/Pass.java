package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;

/** All pages through one engine. A page that it throws at costs what it cost until then. */
record Pass(Pages pages, Engine engine) {

    void run(Sink sink) {
        for (Pages.Page page : pages.all()) {
            try {
                engine.rewrite(page.bytes(), sink);
            } catch (Exception unreadable) {
                continue;
            }
        }
    }
}
