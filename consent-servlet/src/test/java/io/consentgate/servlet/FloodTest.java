package io.consentgate.servlet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.jdbc.JdbcLedger;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.report.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who answers again and again, to fill the ledger. */
class FloodTest {

    private static final int FLOOD = 50_000;
    private static final int OF_ONE_NETWORK = 600;
    private static final int OF_ONE_VISITOR = 300;
    private static final String ATTACKER = "203.0.113.7";
    private static final String SOMEBODY = "198.51.100.4";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path data;

    private JdbcLedger ledger;
    private ConsentFilter filter;
    private JettySite site;

    @BeforeEach
    void start() throws Exception {
        ledger = JdbcLedger.sqlite(data, CLOCK);
        filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .clock(CLOCK)
                .ledger(ledger)
                .build();
        site = new JettySite(new FilterHolder(new Elsewhere(filter)))
                .serve("/page", Pages.html("<!doctype html><title>t</title>"))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    @Timeout(120)
    void grantsOfOneNetwork_fillNoLedgerAndKeepNobodyElseOut() throws Exception {
        Map<String, Long> answers = flood();

        assertThat(answers)
                .isEqualTo(Map.of(
                        "303 See Other",
                        (long) OF_ONE_NETWORK,
                        "429 Too Many Requests",
                        (long) FLOOD - OF_ONE_NETWORK));
        assertThat(rows()).isEqualTo(OF_ONE_NETWORK);
        assertThat(filter.findings().count(Finding.Sort.TOO_MANY)).isEqualTo(FLOOD - OF_ONE_NETWORK);
        assertThat(site.get("/page", Elsewhere.HEADER, ATTACKER).statusCode()).isEqualTo(200);
        assertThat(answer(SOMEBODY, "action=accept").statusCode()).isEqualTo(303);
        assertThat(answer(ATTACKER, "action=reject").headers().firstValue("Set-Cookie"))
                .isPresent();
    }

    @Test
    void grantsOfOneVisitor_areRecordedSoOften_andTakenBackAllTheSame() throws Exception {
        String cookie = site.answered("action=accept");
        for (int i = 0; i < OF_ONE_VISITOR; i++) {
            assertThat(site.post("/consent/choice", "action=accept", "Cookie", cookie)
                            .statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> tooMany = site.post("/consent/choice", "action=accept", "Cookie", cookie);

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(tooMany.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(rows()).isEqualTo(OF_ONE_VISITOR + 1);
        site.answered("action=reject", "Cookie", cookie);
        site.close();
        try (JdbcLedger reopened = JdbcLedger.sqlite(data, CLOCK)) {
            assertThat(reopened.verify()).isEqualTo(new Intact(OF_ONE_VISITOR + 2));
        }
    }

    private long rows() {
        return ((Intact) ledger.verify()).rows();
    }

    private HttpResponse<String> answer(String from, String form) throws Exception {
        return site.post("/consent/choice", form, Elsewhere.HEADER, from);
    }

    /** How often the site said what, to so many grants that are sent one after the other without waiting. */
    private Map<String, Long> flood() throws IOException {
        URI uri = site.uri("/");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            Thread sending = new Thread(() -> send(socket));
            sending.start();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
                    .lines()
                    .filter(line -> line.contains("HTTP/1.1 "))
                    .limit(FLOOD)
                    .map(line -> line.substring(line.indexOf("HTTP/1.1 ") + "HTTP/1.1 ".length()))
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }

    private static void send(Socket socket) {
        byte[] grant = """
                POST /consent/choice HTTP/1.1\r
                Host: localhost\r
                X-Forwarded-For: %s\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                action=accept""".formatted(ATTACKER, "action=accept".length()).getBytes(US_ASCII);
        try {
            for (int i = 0; i < FLOOD; i++) {
                socket.getOutputStream().write(grant);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
