package io.consentgate.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.jdbc.JdbcLedger;
import io.consentgate.servlet.ConsentFilter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that is counted, counted once and once more. */
class MetricsTest {

    private static final String PAGE = "<!DOCTYPE html><html lang=en><title>Shop</title>"
            + "<script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>"
            + "<script src=https://connect.facebook.net/en_US/fbevents.js></script>"
            + "<script src=https://js.stripe.com/v3/></script>"
            + "<script src=https://files.nobody-knows.example/a.js></script>";
    private static final String POLICY =
            "{\"controller\": {\"name\": \"Nordhost AB\", \"contact\": \"dpo@nordhost.example\"},"
                    + " \"vendors\": [\"hotjar\"]}";

    @TempDir
    Path disk;

    private final Counters counters = new Counters();
    private JdbcLedger ledger;
    private ConsentFilter filter;
    private Origin origin;
    private ProxyServer proxy;

    @BeforeEach
    void start() throws Exception {
        Path data = disk.resolve("data");
        ledger = JdbcLedger.sqlite(data, Clock.systemUTC());
        filter = ConsentFilter.builder()
                .policy(Files.writeString(disk.resolve("policy.json"), POLICY))
                .data(data)
                .ledger(ledger)
                .listener(counters)
                .build();
        origin = new Origin((request, response, body) -> {
            boolean isOdd = request.getHttpURI().getPath().equals("/odd");
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=" + (isOdd ? "x-odd" : "utf-8"));
            body.write(PAGE.getBytes(US_ASCII));
        });
        proxy = Fixtures.proxy(origin.site(), filter);
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        origin.close();
    }

    @Test
    void pages_countWhatIsHeldBackWhatPassesAndWhatCannotBeRead() throws Exception {
        Fixtures.get(proxy.address());
        Fixtures.get(proxy.address());
        Fixtures.get(proxy.address().resolve("/odd"));

        assertThat(Metrics.of(filter, counters))
                .contains(
                        found("blocked", "hotjar", 3),
                        found("undeclared", "meta-pixel", 3),
                        found("ran_undeclared", "stripe", 3),
                        found("unknown_third_party", "files.nobody-knows.example", 3))
                .containsPattern("consentgate_findings_total\\{sort=\"doubtful\",subject=\"[^\"]*charset[^\"]*\"} 1\n");
    }

    @Test
    void answers_countByActAndByWhatTheLedgerMadeOfThem() throws Exception {
        answer("action=accept");
        answer("action=accept");
        answer("action=reject");
        ledger.close();
        answer("action=accept");

        assertThat(Metrics.of(filter, counters))
                .contains(
                        "consentgate_choices_total{act=\"accept\"} 2\n",
                        "consentgate_choices_total{act=\"reject\"} 1\n",
                        "consentgate_ledger_append_seconds_count 2\n",
                        "consentgate_ledger_failures_total 1\n")
                .containsPattern("consentgate_ledger_append_seconds_sum [0-9.E-]*[1-9]");
    }

    private static String found(String sort, String subject, int times) {
        return "consentgate_findings_total{sort=\"" + sort + "\",subject=\"" + subject + "\"} " + times + "\n";
    }

    private void answer(String form) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(proxy.address().resolve("/consent/choice"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        Fixtures.BROWSER.send(post, BodyHandlers.discarding());
    }
}
