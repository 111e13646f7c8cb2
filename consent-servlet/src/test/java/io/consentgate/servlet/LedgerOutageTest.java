package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ledger.LedgerEntry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grant counts only once it is recorded; a refusal or withdrawal counts whatever happens. */
class LedgerOutageTest {

    @TempDir
    Path data;

    private final BrokenLedger ledger = new BrokenLedger();
    private JettySite site;

    @BeforeEach
    void start() throws Exception {
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .ledger(ledger)
                .build();
        site = new JettySite(filter).start();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void grant_isAnsweredByTryAgainAndSetsNothing() throws Exception {
        ledger.broken = true;
        HttpResponse<String> answer = site.post("/consent/choice", "action=accept");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(ledger.queued).extracting(LedgerEntry::event).containsExactly(LedgerEntry.Event.VOIDED);
    }

    @Test
    void refusal_holdsAtOnceAndIsQueued() throws Exception {
        ledger.broken = true;
        HttpResponse<String> answer = site.post("/consent/choice", "action=reject");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.get("/consent/state", "Cookie", JettySite.cookie(answer))
                        .body())
                .contains("\"decided\":true");
        assertThat(ledger.queued).extracting(LedgerEntry::event).containsExactly(LedgerEntry.Event.REFUSED);
    }

    @Test
    void saveThatDoesBoth_takesAwayAtOnceAndGrantsNothing() throws Exception {
        String cookie = site.answered("action=save&purpose=analytics");
        ledger.broken = true;
        HttpResponse<String> answer = site.post("/consent/choice", "action=save&purpose=marketing", "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(site.get("/consent/state", "Cookie", JettySite.cookie(answer))
                        .body())
                .contains("\"analytics\":false", "\"marketing\":false");
        assertThat(ledger.queued)
                .extracting(LedgerEntry::event)
                .containsExactly(LedgerEntry.Event.VOIDED, LedgerEntry.Event.WITHDRAWN);
        assertThat(ledger.queued.get(1).purposes()).isEqualTo(Map.of("analytics", false, "functional", false));
    }

    @Test
    void erasure_takesAwayAtOnceAndAsksToTryAgain() throws Exception {
        String cookie = site.answered("action=accept");
        ledger.broken = true;
        HttpResponse<String> answer =
                site.send(HttpRequest.newBuilder(site.uri("/consent/records")).DELETE(), "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(site.get("/consent/state", "Cookie", JettySite.cookie(answer))
                        .body())
                .contains("\"analytics\":false");
    }
}
