package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
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
        try (JettySite site = site(ServletRequest::getReader)) {
            HttpResponse<String> answer = site.post("/consent/choice", "action=reject");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
        }
    }

    @Test
    void bodyThatIsReadToTheEnd_isNoChoiceAndSaysWhy() throws Exception {
        try (JettySite site = site(request -> request.getReader().transferTo(Writer.nullWriter()))) {
            HttpResponse<String> answer = site.post("/consent/choice", "action=accept", "Accept", "application/json");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("put the consent filter before it");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(site.post("/consent/reports", "{}").statusCode()).isEqualTo(400);
        }
    }

    private JettySite site(Surrounded.Step before) throws Exception {
        ConsentFilter gate =
                ConsentFilter.builder().data(data).policy(Policies.shop()).build();
        return new JettySite(new FilterHolder(new Surrounded(gate, before, Surrounded.Step.NONE))).start();
    }
}
