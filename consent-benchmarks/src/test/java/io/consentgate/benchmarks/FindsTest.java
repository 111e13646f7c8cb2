package io.consentgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindsTest {

    private static final String PAGE = """
            <!doctype html><title>t</title>
            <script src="https://www.google-analytics.com/analytics.js"></script>
            <script type="application/json" src="https://www.google-analytics.com/analytics.js"></script>
            <noscript><img src="//www.google-analytics.com/collect"></noscript>
            <img src="/own.png">
            """;

    private final Pages pages =
            new Pages(List.of(new Pages.Page(Path.of("page.html"), PAGE.getBytes(StandardCharsets.UTF_8))));
    private final Trackers trackers = new Trackers(TrackerHosts.SHIPPED);

    @ParameterizedTest
    @EnumSource(names = {"WHOLE_JOB", "WHOLE_JOB_ANEW", "URL_RULES", "JSOUP", "JERICHO", "ATTOPARSER"})
    void enginesThatDoTheJob_findAll(Job job) {
        assertThat(Finds.of(pages, job.engine(), trackers)).isEqualTo(new Finds(2, 2, List.of()));
    }

    @Test
    void engineThatChangesNothing_findsFewer() {
        Finds finds = Finds.of(pages, Job.NOTHING_JUDGED.engine(), trackers);
        assertThat(finds.found()).isZero();
        assertThat(finds).asString().contains("FEWER");
    }

    @Test
    void pageThatIsThrownAt_isNamed() {
        assertThat(Finds.of(pages, FindsTest::fail, trackers)).isEqualTo(new Finds(2, 0, List.of("page.html")));
    }

    private static void fail(byte[] page, Sink sink) throws IOException {
        throw new IOException("a page of " + page.length + " bytes, which " + sink + " gets none of");
    }
}
