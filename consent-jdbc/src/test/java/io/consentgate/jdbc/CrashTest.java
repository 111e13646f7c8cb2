package io.consentgate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerUnavailableException;
import io.consentgate.testkit.LedgerEntries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other processes on real files. */
class CrashTest {
    private static final int MORE_THAN_IT_LIVES_FOR = 1_000_000;

    private LedgerFolder folder;

    @BeforeEach
    void folder(@TempDir Path path) {
        folder = new LedgerFolder(path);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000})
    void killedWhileAppending_noAcknowledgedRowIsLost(int rowsBefore) throws Exception {
        List<String> acknowledged;
        try (var child = Child.start(folder, "" + MORE_THAN_IT_LIVES_FOR)) {
            acknowledged = new ArrayList<>(child.said(rowsBefore));
            child.kill();
            acknowledged.addAll(child.said(MORE_THAN_IT_LIVES_FOR));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(rowsBefore);
        try (var ledger = folder.open()) {
            assertThat(recordIds(ledger)).containsAll(acknowledged);
            assertThat(ledger.verify()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void killedWhileQueueing_noQueuedRowIsLostOrDoubled(int rowsBefore) throws Exception {
        List<String> queued;
        try (var child = Child.start(folder, "queue")) {
            queued = new ArrayList<>(child.said(rowsBefore));
            child.kill();
            queued.addAll(child.said(MORE_THAN_IT_LIVES_FOR));
        }
        try (var ledger = folder.open()) {
            LedgerFolder.append(ledger, new LedgerEntries().refused(LedgerFolder.NOW));
            assertThat(recordIds(ledger))
                    .startsWith(queued.toArray(String[]::new))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void folderOpenInAnotherProcess_refusedNamingTheProcess() throws Exception {
        try (var child = Child.start(folder, "" + MORE_THAN_IT_LIVES_FOR)) {
            child.said(1);
            assertThatThrownBy(folder::open)
                    .isInstanceOf(LedgerUnavailableException.class)
                    .hasMessageContaining(folder.path().toString())
                    .hasMessageContaining("in use by process " + child.process().pid())
                    .hasMessageContaining("data folder of its own");
            assertThat(child.said(10)).hasSize(10);
        }
        folder.open().close();
    }

    @Test
    void diskFull_rowsAreRefusedAndWhatWasAcknowledgedStays() throws Exception {
        List<String> said;
        try (var child = Child.start(folder, "1500", "/bin/sh", "-c", "ulimit -f 8192; exec \"$@\"", "sh")) {
            said = child.said(MORE_THAN_IT_LIVES_FOR);
        }
        assertThat(said).last().isEqualTo("unhealthy");
        assertThat(said).anyMatch(line -> line.contains(LedgerUnavailableException.class.getSimpleName()));
        var acknowledged =
                said.stream().filter(line -> line.matches("[0-9a-f]{32}")).toList();
        assertThat(acknowledged).isNotEmpty();
        try (var ledger = folder.open()) {
            assertThat(recordIds(ledger)).containsAll(acknowledged);
            assertThat(ledger.verify()).isInstanceOf(Intact.class);
            LedgerFolder.append(ledger, new LedgerEntries().refused(LedgerFolder.NOW));
        }
    }

    private static List<String> recordIds(JdbcLedger ledger) {
        return LongStream.range(0, 8)
                .mapToObj(LedgerEntries::visitor)
                .flatMap(visitor -> ledger.records(visitor).stream())
                .map(LedgerEntry::recordId)
                .toList();
    }
}
