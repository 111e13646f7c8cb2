package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.testkit.LedgerEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done in whatever order, visitors see what a plain map of lists would show, and the chain is intact. */
class LedgerModelTest {

    @Property(tries = 20)
    void anySequenceOfActs_agreesWithTheModel(@ForAll @Size(min = 1, max = 25) List<@IntRange(max = 11) Integer> acts)
            throws IOException {
        var folder = new LedgerFolder(Files.createTempDirectory("ledger-model"));
        var model = new Model(folder);
        try {
            for (var i = 0; i < acts.size(); i++) {
                model.act(acts.get(i), i);
                model.check();
            }
        } finally {
            model.ledger.close();
            delete(folder.path());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static final class Model {
        private final LedgerEntries entries = new LedgerEntries();
        private final Map<String, List<LedgerEntry>> expected = new HashMap<>();
        private final LedgerFolder folder;
        private JdbcLedger ledger;

        Model(LedgerFolder folder) {
            this.folder = folder;
            this.ledger = folder.open();
        }

        /** Three visitors append, queue or are erased; then nobody refuses, all expires, and the ledger reopens. */
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
                default -> rarely(act % 3, day);
            }
        }

        private void rarely(int act, int day) {
            if (act == 0) {
                LedgerFolder.append(ledger, entries.refused(NOW.plus(Duration.ofDays(day))));
            } else if (act == 1) {
                var before = NOW.plus(Duration.ofDays(day)).minusMillis(1);
                ledger.expire(before);
                expected.values().forEach(records -> dropReplaced(records, before));
            } else {
                ledger.close();
                ledger = folder.open();
            }
        }

        private static void dropReplaced(List<LedgerEntry> records, Instant before) {
            while (records.size() > 1 && records.get(1).at().isBefore(before)) {
                records.remove(0);
            }
        }

        private void expect(String visitor, LedgerEntry entry) {
            expected.computeIfAbsent(visitor, id -> new ArrayList<>()).add(entry);
        }

        void check() {
            for (var number = 0; number < 3; number++) {
                var visitor = LedgerEntries.visitor(number);
                assertThat(ledger.records(visitor)).isEqualTo(expected.getOrDefault(visitor, List.of()));
            }
            assertThat(ledger.verify()).isInstanceOf(Intact.class);
        }
    }
}
