package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** All pages through one engine. A page that it throws at costs what it cost until then. */
record Pass(Pages pages, Engine engine) {

    /** No page, until the folder has been read. */
    static final Pass NONE = new Pass(new Pages(List.of()), (page, sink) -> {});

    private static final long WARM_UP_NANOS = 10_000_000_000L;

    /** Runs until this thread has had its seconds: on a busy machine those of the clock are too few to be compiled in. */
    void warmUp(Sink sink) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + WARM_UP_NANOS;
        while (threads.getCurrentThreadCpuTime() < end) {
            run(sink);
        }
    }

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
