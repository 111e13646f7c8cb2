package io.consentgate.servlet.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Source;
import io.consentgate.jdbc.JdbcLedger;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.report.ConsentListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows for a ledger whose write lock another connection holds for longer than a visitor waits. */
class RecorderTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String VISITOR = "a".repeat(32);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private JdbcLedger ledger;
    private Recorder recorder;

    @TempDir
    Path data;

    @BeforeEach
    void open() {
        ledger = JdbcLedger.sqlite(data, CLOCK);
        recorder = new Recorder(ledger, ConsentListener.NONE, new Quota(1, CLOCK), Duration.ofMillis(100));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void grantThatIsKeptTooLate_isVoidedInTheProof() throws Exception {
        LedgerEntry late = given("1", NOW);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.db"));
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            assertThat(recorder.kept(late)).isFalse();
        }
        LedgerEntry again = given("2", NOW.plusSeconds(10));
        ledger.append(again).toCompletableFuture().join();

        assertThat(ledger.records(VISITOR)).containsExactlyInAnyOrder(late, late.voided(), again);
        assertThat(ledger.verify()).isEqualTo(new Intact(3));
    }

    @Test
    void grantThatIsKeptInTime_isNotVoided() {
        LedgerEntry grant = given("1", NOW);

        assertThat(new Recorder(ledger, ConsentListener.NONE, new Quota(1, CLOCK)).kept(grant))
                .isTrue();
        ledger.close();
        ledger = JdbcLedger.sqlite(data, CLOCK);
        assertThat(ledger.records(VISITOR)).containsExactly(grant);
    }

    private static LedgerEntry given(String record, Instant at) {
        return new LedgerEntry(
                record.repeat(32),
                Optional.of(VISITOR),
                at,
                at.plus(Duration.ofDays(365)),
                LedgerEntry.Event.GIVEN,
                Map.of("analytics", true),
                Map.of(),
                "1",
                Optional.empty(),
                "accept",
                Source.BANNER,
                Optional.empty());
    }
}
