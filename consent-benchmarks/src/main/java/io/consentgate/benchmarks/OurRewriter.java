package io.consentgate.benchmarks;

import io.consentgate.rewriter.HtmlRewriter;
import io.consentgate.rewriter.HtmlRewriters;
import io.consentgate.rewriter.Insertions;
import io.consentgate.rewriter.Judge;
import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.util.function.Supplier;

/** Our rewriter, fed as a container feeds it: a few KiB at a time, a rewriter and a judge for each page. */
record OurRewriter(Supplier<? extends Judge> judge, Insertions insertions) implements Engine {

    static final int CHUNK = 8 * 1024;

    /** As the filter has them: a document takes over the memory of the one before. */
    private static final HtmlRewriters REWRITERS = new HtmlRewriters(1);

    /** As much as the first layer of a banner. */
    static final Insertions BANNER = Insertions.of(
            " data-consent=\"\"",
            "<script src=\"/consent/a.js\"></script>",
            "<div data-consent-banner>" + "<button>choose</button>".repeat(100) + "</div>",
            "<a data-consent-open>settings</a>",
            "data-consent-open");

    /** Everything the filter does. */
    static OurRewriter wholeJob(Scripts scripts) {
        return new OurRewriter(() -> RefuseAll.ofAll(scripts), BANNER);
    }

    @Override
    public void rewrite(byte[] page, Sink sink) throws IOException {
        HtmlRewriter rewriter = REWRITERS.rewriter(sink, judge.get(), insertions);
        chunks(page, rewriter::write);
        rewriter.end();
    }

    static void chunks(byte[] page, Sink sink) throws IOException {
        for (int at = 0; at < page.length; at += CHUNK) {
            sink.write(page, at, Math.min(CHUNK, page.length - at));
        }
    }
}
