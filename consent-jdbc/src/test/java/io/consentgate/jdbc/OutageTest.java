package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static io.consentgate.testkit.LedgerEntries.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerUnavailableException;
import io.consentgate.testkit.LedgerEntries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is out of reach because another connection holds its write lock. */
class OutageTest {
    private static final String ANNA = visitor(1);

    private final LedgerEntries entries = new LedgerEntries();
    private final List<LedgerEntry> queued = IntStream.range(0, 20)
            .mapToObj(i -> entries.withdrawn(ANNA, NOW.plusSeconds(i)))
            .toList();
    private LedgerFolder folder;
    private JdbcLedger ledger;
    private Connection outage;

    @BeforeEach
    void outage(@TempDir Path path) throws Exception {
        folder = new LedgerFolder(path);
        ledger = folder.open();
        outage = folder.connect();
        try (var statement = outage.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
    }

    @AfterEach
    void close() throws Exception {
        outage.close();
        ledger.close();
    }

    @Test
    void append_failsAndTheLedgerIsUnhealthyUntilItCanWriteAgain() throws Exception {
        assertThatThrownBy(() -> LedgerFolder.append(ledger, entries.given(ANNA, NOW)))
                .hasCauseInstanceOf(LedgerUnavailableException.class);
        assertThat(ledger.healthy()).isFalse();
        assertThat(ledger.records(ANNA)).isEmpty();
        assertThatThrownBy(() -> ledger.erase(ANNA)).isInstanceOf(LedgerUnavailableException.class);
        outage.close();
        var given = entries.given(ANNA, NOW);
        LedgerFolder.append(ledger, given);
        assertThat(ledger.healthy()).isTrue();
        assertThat(ledger.records(ANNA)).containsExactly(given);
    }

    @Test
    void queued_writtenInOrderOnceTheDatabaseIsBack() throws Exception {
        queued.forEach(ledger::queue);
        assertThatThrownBy(() -> LedgerFolder.append(ledger, entries.given(ANNA, NOW)))
                .hasCauseInstanceOf(LedgerUnavailableException.class);
        outage.close();
        var given = entries.given(ANNA, NOW);
        LedgerFolder.append(ledger, given);
        assertThat(ledger.records(ANNA))
                .startsWith(queued.toArray(LedgerEntry[]::new))
                .endsWith(given)
                .hasSize(21);
    }

    @Test
    void queuedThenClosedDuringTheOutage_writtenByTheNextProcess() throws Exception {
        queued.forEach(ledger::queue);
        ledger.close();
        assertThat(folder.queue()).isNotEmptyFile();
        outage.close();
        ledger = folder.open();
        LedgerFolder.append(ledger, entries.refused(NOW));
        assertThat(ledger.records(ANNA)).isEqualTo(queued);
        assertThat(folder.queue()).isEmptyFile();
        assertThat(ledger.verify()).isEqualTo(new Intact(21));
    }

    @Test
    void crashBetweenCommitAndForgetting_appendsNothingTwice() throws Exception {
        queued.forEach(ledger::queue);
        ledger.close();
        var file = Files.readAllBytes(folder.queue());
        outage.close();
        folder.open().close();
        Files.write(folder.queue(), file);
        ledger = folder.open();
        LedgerFolder.append(ledger, entries.refused(NOW));
        assertThat(ledger.records(ANNA)).isEqualTo(queued);
    }
}
