package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.jdbc.JdbcLedger;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The proxy is told to stop while many visitors answer. */
class StopTest {

    private static final int VISITORS = 600;
    private static final int BEFORE_THE_SIGNAL = 60;

    @TempDir
    Path disk;

    private Path data;
    private Path site;

    @BeforeEach
    void site() throws Exception {
        site = Files.createDirectory(disk.resolve("site"));
        data = disk.resolve("data");
    }

    @Test
    @Timeout(120)
    void whoeverWasToldYes_isInTheLedger_andTheProcessEndsWell() throws Exception {
        List<HttpResponse<Void>> grants;
        List<HttpResponse<Void>> refusals;
        try (ProxyProcess proxy = start()) {
            List<CompletableFuture<Optional<HttpResponse<Void>>>> granting = new ArrayList<>();
            List<CompletableFuture<Optional<HttpResponse<Void>>>> refusing = new ArrayList<>();
            CountDownLatch answered = new CountDownLatch(BEFORE_THE_SIGNAL);
            for (int i = 0; i < VISITORS / 2; i++) {
                granting.add(answer(proxy, "action=accept", answered));
                refusing.add(answer(proxy, "action=reject", answered));
            }
            assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
            proxy.terminate();

            assertThat(proxy.exitCode()).isZero();
            grants = taken(granting);
            refusals = taken(refusing);
        }
        assertThat(grants.size() + refusals.size()).isBetween(BEFORE_THE_SIGNAL / 2, VISITORS - 1);
        try (JdbcLedger ledger = JdbcLedger.sqlite(data, Clock.systemUTC())) {
            assertThat(ledger.verify())
                    .isInstanceOfSatisfying(
                            Intact.class,
                            whole -> assertThat(whole.rows()).isGreaterThanOrEqualTo(grants.size() + refusals.size()));
        }
        try (ProxyProcess again = start()) {
            for (HttpResponse<Void> grant : grants) {
                assertThat(again.get("/consent/records", "Cookie", ProxyProcess.cookie(grant))
                                .body())
                        .contains("\"given\"");
            }
        }
    }

    private ProxyProcess start() throws Exception {
        return ProxyProcess.start(List.of(), "--upstream=" + site, "--data=" + data);
    }

    private static CompletableFuture<Optional<HttpResponse<Void>>> answer(
            ProxyProcess proxy, String form, CountDownLatch answered) {
        return Fixtures.BROWSER
                .sendAsync(proxy.choice(form), BodyHandlers.discarding())
                .handle((answer, lost) -> {
                    answered.countDown();
                    return Optional.ofNullable(answer);
                });
    }

    /** Those that were told that their answer holds. */
    private static List<HttpResponse<Void>> taken(List<CompletableFuture<Optional<HttpResponse<Void>>>> answers) {
        return answers.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .filter(answer -> answer.statusCode() == 303)
                .toList();
    }
}
