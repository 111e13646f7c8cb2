package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;
import java.util.List;

/** All pages through one engine. A page that it throws at costs what it cost until then. */
record Pass(Pages pages, Engine engine) {

    /** No page, until the folder has been read. */
    static final Pass NONE = new Pass(new Pages(List.of()), (page, sink) -> {});

    void run(Sink sink) {
        for (Pages.Page page : pages.all()) {
            try {
                engine.rewrite(page.bytes(), sink);
            } catch (Exception unreadable) {
                // counted and named in Finds
            }
        }
    }
}
