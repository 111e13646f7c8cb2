package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refused answer leaves its connection fit for the next request, or says that it ends. */
class RefusedBodyTest {

    /** The most that is read of an answer that is not taken. */
    private static final int UP_TO = 64 * 1024;

    @TempDir
    static Path data;

    private static final BlockingQueue<Boolean> READ_TO_THE_END = new LinkedBlockingQueue<>();

    private static JettySite site;

    @BeforeAll
    static void start() throws Exception {
        ConsentFilter gate =
                ConsentFilter.builder().data(data).policy(Policies.shop()).build();
        site = new JettySite(new FilterHolder(new Watched(gate))).start();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void answerFromAnotherSite_isReadToTheEnd() throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "action=accept", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertKept(answer);
    }

    @Test
    void answerThatIsTooLarge_isReadToTheEnd() throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "x=" + "y".repeat(UP_TO - 2));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertKept(answer);
    }

    @Test
    void answerToAPageOfOurs_isReadToTheEnd() throws Exception {
        HttpResponse<String> answer = site.post("/consent/policy.json", "x=y");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertKept(answer);
    }

    @Test
    void answerWithoutEnd_closesTheConnectionAndSaysSo() throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "x=" + "y".repeat(UP_TO - 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Connection")).hasValue("close");
        assertThat(READ_TO_THE_END.poll(10, TimeUnit.SECONDS)).isFalse();
    }

    private static void assertKept(HttpResponse<String> answer) throws InterruptedException {
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
        assertThat(READ_TO_THE_END.poll(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Notes whether whatever stands behind it left nothing of the request. */
    private record Watched(Filter filter) implements Filter {

        @Override
        public void init(FilterConfig config) throws ServletException {
            filter.init(config);
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            filter.doFilter(request, response, chain);
            READ_TO_THE_END.add(request.getInputStream().isFinished());
        }

        @Override
        public void destroy() {
            filter.destroy();
        }
    }
}
