package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.servlet.ConsentFilter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminServerTest {

    @TempDir
    Path disk;

    private ConsentFilter filter;
    private ProxyServer proxy;
    private AdminServer admin;

    @BeforeEach
    void start() throws Exception {
        Path site = Files.createDirectory(disk.resolve("site"));
        Files.writeString(
                site.resolve("index.html"),
                "<!DOCTYPE html><title>x</title><script src=https://www.googletagmanager.com/gtag/js?id=G-1></script>");
        Counters counters = new Counters();
        filter = ConsentFilter.builder()
                .data(disk.resolve("data"))
                .listener(counters)
                .build();
        proxy = Fixtures.proxy(new Upstream.Folder(site), filter);
        admin = AdminServer.start(0, new AdminPages(filter, counters));
    }

    @AfterEach
    void stop() {
        admin.close();
        proxy.close();
    }

    @Test
    void liveAndReady_answerForWhatTheyAre() throws Exception {
        assertThat(ask("/live").body()).isEqualTo("alive\n");
        assertThat(ask("/ready").statusCode()).isEqualTo(200);
        assertThat(ask("/ready").body())
                .contains("\"ready\":true", "\"degraded\":false", "\"ledger\":\"up\"", "\"policy\":\"in force\"");
        assertThat(ask("/nothing").statusCode()).isEqualTo(404);
        assertThat(ask("/nothing").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whatHappens_isCountedAndReported() throws Exception {
        Fixtures.get(proxy.address().resolve("/index.html"));
        answer("action=accept");
        answer("action=reject");

        assertThat(ask("/metrics").headers().firstValue("Content-Type"))
                .hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(ask("/metrics").body())
                .contains(
                        "# TYPE consentgate_findings_total counter\n",
                        "consentgate_findings_total{sort=\"undeclared\",subject=\"google-analytics\"} 1\n",
                        "consentgate_choices_total{act=\"accept\"} 1\n",
                        "consentgate_choices_total{act=\"reject\"} 1\n",
                        "consentgate_ledger_append_seconds_count 1\n",
                        "consentgate_ledger_failures_total 0\n",
                        "consentgate_ledger_up 1\n",
                        "consentgate_policy_up 1\n")
                .matches("(#.*\n|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [0-9.E-]+\n)+");
        assertThat(ask("/report").body())
                .contains("\"subject\":\"google-analytics\"", "\"count\":1", "\"sort\":\"undeclared\"");
    }

    @Test
    void strangers_areNotAnswered() throws Exception {
        try (RawHttp http = new RawHttp(admin.address())) {
            http.send("GET /report HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n");

            assertThat(http.head()).startsWith("HTTP/1.1 403");
        }
        HttpRequest post = HttpRequest.newBuilder(admin.address().resolve("/live"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(Fixtures.BROWSER.send(post, BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
        assertThat(Fixtures.get(proxy.address().resolve("/metrics")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void portInUse_isSaid() {
        assertThatThrownBy(() -> AdminServer.start(admin.address().getPort(), new AdminPages(filter, new Counters())))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining(String.valueOf(admin.address().getPort()), "--admin-port");
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return Fixtures.get(admin.address().resolve(path));
    }

    private void answer(String form) throws Exception {
        URI choice = proxy.address().resolve("/consent/choice");
        HttpRequest post = HttpRequest.newBuilder(choice)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        assertThat(Fixtures.BROWSER.send(post, BodyHandlers.discarding()).statusCode())
                .isEqualTo(303);
    }
}
