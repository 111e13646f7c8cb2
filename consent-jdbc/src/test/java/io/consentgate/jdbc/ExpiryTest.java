package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static io.consentgate.testkit.LedgerEntries.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.testkit.LedgerEntries;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final LedgerEntries entries = new LedgerEntries();
    private LedgerFolder folder;

    @BeforeEach
    void folder(@TempDir Path path) {
        folder = new LedgerFolder(path);
    }

    @Test
    void emptyPrefix_isForgottenAndTheRestStillVerifies() throws Exception {
        try (var ledger = folder.open()) {
            for (var day = 0; day < 100; day++) {
                LedgerFolder.append(ledger, entries.refused(NOW.plus(DAY.multipliedBy(day))));
            }
            var published = ledger.head();
            var cut = entries.refused(NOW).until().plus(DAY.multipliedBy(60));
            assertThat(ledger.expire(cut)).isEqualTo(60);
            assertThat(folder.number("SELECT min(number) FROM link")).isEqualTo(60);
            assertThat(ledger.verify(published)).isEqualTo(new Intact(42));
            assertThat(ledger.expire(cut.plus(DAY))).isEqualTo(1);
            assertThat(ledger.verify(published)).isEqualTo(new Intact(42));
            assertThat(ledger.expire(NOW.plus(DAY.multipliedBy(1000)))).isEqualTo(39);
            assertThat(folder.number("SELECT count(*) FROM link")).isEqualTo(2);
            assertThat(ledger.verify()).isEqualTo(new Intact(2));
        }
    }

    @Test
    void visitorWithoutRecordsLeft_isForgotten() throws Exception {
        try (var ledger = folder.open()) {
            LedgerFolder.append(ledger, entries.given(visitor(1), NOW));
            LedgerFolder.append(ledger, entries.given(visitor(2), NOW.plus(DAY)));
            ledger.expire(entries.given(visitor(1), NOW).until().plus(Duration.ofHours(1)));
            assertThat(folder.number("SELECT count(*) FROM visitor")).isEqualTo(1);
            assertThat(ledger.records(visitor(2))).hasSize(1);
        }
    }
}
