package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Whatever a visitor does, no log line of ours tells who it was. */
class QuietLogsTest {

    private static final String AGENT = "Distinctive/1.0 (somebody)";
    private static final String ADDRESS = "203.0.113.77";
    private static final String SECRET = "GA1.2.distinctive";

    @TempDir
    Path data;

    private final Logger ours = (Logger) LoggerFactory.getLogger("io.consentgate");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ours.addAppender(log);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        ours.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void visitor_leavesNoTraceInTheLogs() throws Exception {
        BrokenLedger ledger = new BrokenLedger();
        List<String> cookies = new ArrayList<>();
        try (JettySite site = new JettySite(ConsentFilter.builder()
                        .data(data)
                        .policy(Policies.shop())
                        .ledger(ledger)
                        .build())
                .serve("/page", Pages.html("<!doctype html><script src=https://static.hotjar.com/a.js></script>"))
                .start()) {
            cookies.add(JettySite.cookie(post(site, "action=accept", "_ga=" + SECRET)));
            String accepted = cookies.get(0) + "; _ga=" + SECRET;
            site.get("/page?email=a@b.example", visitor(accepted));
            post(site, "action=save&purpose=" + SECRET, accepted);
            site.get("/consent/records", visitor(accepted));
            site.get("/page", visitor(cookies.get(0) + "x; _ga=" + SECRET));
            ledger.broken = true;
            post(site, "action=accept", accepted);
            cookies.add(JettySite.cookie(post(site, "action=reject", accepted)));
        }

        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .noneMatch(line -> line.contains(AGENT)
                        || line.contains(ADDRESS)
                        || line.contains("distinctive")
                        || line.contains("a@b.example")
                        || cookies.stream().anyMatch(cookie -> line.contains(cookie.substring("consent=".length()))));
        assertThat(ledger.appended.toString() + ledger.queued)
                .doesNotContain(AGENT)
                .doesNotContain(ADDRESS)
                .doesNotContain("distinctive");
    }

    private static String[] visitor(String cookies) {
        return new String[] {"User-Agent", AGENT, "X-Forwarded-For", ADDRESS, "Cookie", cookies};
    }

    private static HttpResponse<String> post(JettySite site, String form, String cookies) throws Exception {
        return site.post("/consent/choice", form, visitor(cookies));
    }
}
