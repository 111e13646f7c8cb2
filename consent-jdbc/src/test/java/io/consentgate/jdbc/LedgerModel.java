package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.testkit.LedgerEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger, and beside it a plain map of lists that shows what it must show. */
final class LedgerModel implements AutoCloseable {

    /** How many acts there are. */
    static final int ACTS = 13;

    private final LedgerEntries entries = new LedgerEntries();
    private final Map<String, List<LedgerEntry>> expected = new HashMap<>();
    private final Path home;
    private LedgerFolder folder;
    private JdbcLedger ledger;
    private int crashes;

    LedgerModel() throws IOException {
        home = Files.createTempDirectory("ledger-model");
        folder = new LedgerFolder(home.resolve("0"));
        ledger = folder.open();
    }

    /** Three visitors append, queue or are erased; then nobody refuses, all expires, the ledger reopens, or the process dies. */
    void act(int act, int day) {
        var visitor = LedgerEntries.visitor(act % 3);
        var at = NOW.plus(Duration.ofDays(day));
        switch (act / 3) {
            case 0 -> {
                var given = entries.given(visitor, at);
                LedgerFolder.append(ledger, given);
                expect(visitor, given);
            }
            case 1 -> {
                var withdrawn = entries.withdrawn(visitor, at);
                ledger.queue(withdrawn);
                expect(visitor, withdrawn);
                LedgerFolder.append(ledger, entries.refused(at));
            }
            case 2 -> {
                var erased = expected.remove(visitor);
                assertThat(ledger.erase(visitor)).isEqualTo(erased == null ? 0 : erased.size());
            }
            default -> rarely(act - 9, day);
        }
    }

    private void rarely(int act, int day) {
        if (act == 0) {
            LedgerFolder.append(ledger, entries.refused(NOW.plus(Duration.ofDays(day))));
        } else if (act == 1) {
            var before = NOW.plus(Duration.ofDays(day)).minusMillis(1);
            ledger.expire(before);
            expected.values().forEach(records -> dropReplaced(records, before));
        } else if (act == 2) {
            ledger.close();
            ledger = folder.open();
        } else {
            crash();
        }
    }

    /**
     * Goes on with the files as they lie on the disk while the ledger is open: the logs first, since what a database takes
     * over from its log while they are copied would be in neither copy otherwise.
     */
    private void crash() {
        var left = new LedgerFolder(home.resolve(String.valueOf(++crashes)));
        try (var files = Files.list(folder.path())) {
            Files.createDirectory(left.path());
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.copy(file, left.path().resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger.close();
        folder = left;
        ledger = folder.open();
    }

    private static void dropReplaced(List<LedgerEntry> records, Instant before) {
        while (records.size() > 1 && records.get(1).at().isBefore(before)) {
            records.remove(0);
        }
    }

    private void expect(String visitor, LedgerEntry entry) {
        expected.computeIfAbsent(visitor, id -> new ArrayList<>()).add(entry);
    }

    /** Visitors see what the map shows, and the chain is intact. */
    void check() {
        for (var number = 0; number < 3; number++) {
            var visitor = LedgerEntries.visitor(number);
            assertThat(ledger.records(visitor)).isEqualTo(expected.getOrDefault(visitor, List.of()));
        }
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
