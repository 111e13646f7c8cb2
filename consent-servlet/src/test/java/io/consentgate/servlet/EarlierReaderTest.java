package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filter before ours that takes the body as text, which forbids taking it as bytes. */
class EarlierReaderTest {

    @TempDir
    Path data;

    @Test
    void readerThatIsOnlyOpened_losesNothing() throws Exception {
        try (JettySite site = site(false)) {
            HttpResponse<String> answer = site.post("/consent/choice", "action=reject");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
        }
    }

    @Test
    void bodyThatIsReadToTheEnd_isNoChoiceAndSaysWhy() throws Exception {
        try (JettySite site = site(true)) {
            HttpResponse<String> answer = site.post("/consent/choice", "action=accept", "Accept", "application/json");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("put the consent filter before it");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(site.post("/consent/reports", "{}").statusCode()).isEqualTo(400);
        }
    }

    private JettySite site(boolean reads) throws Exception {
        ConsentFilter gate =
                ConsentFilter.builder().data(data).policy(Policies.shop()).build();
        return new JettySite(new FilterHolder(new Reading(gate, reads))).start();
    }

    private record Reading(Filter filter, boolean reads) implements Filter {

        @Override
        public void init(FilterConfig config) throws ServletException {
            filter.init(config);
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (reads) {
                request.getReader().transferTo(Writer.nullWriter());
            } else {
                request.getReader();
            }
            filter.doFilter(request, response, chain);
        }

        @Override
        public void destroy() {
            filter.destroy();
        }
    }
}
