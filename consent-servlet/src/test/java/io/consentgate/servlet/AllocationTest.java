package io.consentgate.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page costs in memory is bounded, whatever its size; all that the server does for it counts. */
class AllocationTest {

    private static final int MOST_BYTES = 20 * 1024;

    /** So many that everything is loaded and remembered; the fewer are compiled, the more is allocated. */
    private static final int WARM_UP = 300;

    private static final int REQUESTS = 100;

    /** Until the compiler has done its part, which it does later the more else there is to do. */
    private static final int ROUNDS = 200;

    private static final int PIECE = 512;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static String small = "";
    private static String large = "";

    @TempDir
    Path data;

    @BeforeAll
    static void read() throws IOException {
        String embeds = page("embeds");
        small = page("head") + page("article") + embeds + page("article").repeat(2) + page("end");
        large = page("head")
                + page("article").repeat(10)
                + embeds
                + page("article").repeat(38)
                + page("end");
    }

    @Test
    void pages_areOfTheSizesThatTheBarIsAbout() {
        assertThat(small.length()).isBetween(9_000, 12_000);
        assertThat(large.length()).isBetween(95_000, 110_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bytes/small", "/bytes/large", "/writer/small", "/writer/large"})
    void page_costsTheServerAtMostTwentyKilobytes(String path) throws Exception {
        try (JettySite site = site()) {
            assertThat(site.get(path, browser()).body())
                    .contains("data-consent-blocked=\"youtube\"", "data-consent-blocked=\"hotjar\"", "srcdoc=");
            requests(site, path, WARM_UP);

            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least > MOST_BYTES; round++) {
                least = Math.min(least, allocatedPerRequest(site, path));
            }
            assertThat(least).isPositive().isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static long allocatedPerRequest(JettySite site, String path) throws Exception {
        long before = allocated();
        requests(site, path, REQUESTS);
        return (allocated() - before) / REQUESTS;
    }

    private JettySite site() throws Exception {
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .set(Setting.PAGE_MEMORY, "0")
                .build();
        return new JettySite(filter)
                .serve("/bytes/small", whole(small))
                .serve("/bytes/large", whole(large))
                .serve("/writer/small", written(small))
                .serve("/writer/large", written(large))
                .start();
    }

    private static void requests(JettySite site, String path, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            assertThat(site.get(path, browser()).statusCode()).isEqualTo(200);
        }
    }

    private static String[] browser() {
        return new String[] {"Sec-Fetch-Dest", "document", "Accept-Language", "sv-SE,sv;q=0.9,en;q=0.8"};
    }

    /** By all of the server's threads so far. */
    private static long allocated() {
        long[] server = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith("qtp"))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        return Arrays.stream(THREADS.getThreadAllocatedBytes(server)).sum();
    }

    private static HttpServlet whole(String page) {
        byte[] bytes = page.getBytes(UTF_8);
        return Pages.of((request, response) -> {
            response.setContentType("text/html;charset=utf-8");
            response.getOutputStream().write(bytes);
        });
    }

    /** A few hundred characters at a time, as template engines write. */
    private static HttpServlet written(String page) {
        return Pages.of((request, response) -> {
            response.setContentType("text/html;charset=utf-8");
            PrintWriter writer = response.getWriter();
            for (int at = 0; at < page.length(); at += PIECE) {
                writer.write(page, at, Math.min(PIECE, page.length() - at));
            }
        });
    }

    private static String page(String part) throws IOException {
        try (InputStream in = AllocationTest.class.getResourceAsStream("/pages/magazine-" + part + ".html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
