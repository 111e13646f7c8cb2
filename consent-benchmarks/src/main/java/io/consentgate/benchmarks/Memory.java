package io.consentgate.benchmarks;

import io.consentgate.rewriter.Dialect;
import io.consentgate.rewriter.HtmlRewriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What a document keeps on the heap while it is being rewritten. */
final class Memory {

    private static final int COLLECTIONS = 4;

    private Memory() {}

    /** Bytes kept for each document that is written but not ended, our whole job, as a mean over the pages. */
    static long retained(Pages pages) throws IOException {
        List<HtmlRewriter> open = new ArrayList<>();
        CopyingSink sink = new CopyingSink();
        remember(pages, sink);
        long before = used();
        for (Pages.Page page : pages.all()) {
            HtmlRewriter rewriter =
                    new HtmlRewriter(sink, RefuseAll.ofAll(Scripts.READ), OurRewriter.BANNER, Dialect.HTML);
            OurRewriter.chunks(page.bytes(), rewriter::write);
            open.add(rewriter);
        }
        return (used() - before) / open.size();
    }

    /** So that what is kept of scripts that come again is there already. */
    private static void remember(Pages pages, CopyingSink sink) {
        Pass pass = new Pass(pages, OurRewriter.wholeJob(Scripts.READ));
        pass.run(sink);
        pass.run(sink);
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
