package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static io.consentgate.testkit.LedgerEntries.visitor;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.testkit.LedgerEntries;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
    private static final String ANNA = visitor(0xa);

    private final LedgerEntries entries = new LedgerEntries();
    private LedgerFolder folder;

    @BeforeEach
    void folder(@TempDir Path path) {
        folder = new LedgerFolder(path);
    }

    @Test
    void erased_idKeyAndCiphertextAreInNoFile() throws Exception {
        try (var ledger = folder.open()) {
            for (var i = 0; i < 200; i++) {
                LedgerFolder.append(ledger, entries.given(visitor(100 + i), NOW));
                ledger.queue(entries.withdrawn(ANNA, NOW));
            }
            LedgerFolder.append(ledger, entries.given(ANNA, NOW));
            var key = folder.bytes("SELECT secret FROM visitor WHERE visitor_id = '" + ANNA + "'");
            var body = folder.bytes("SELECT body FROM record WHERE visitor = (SELECT number FROM visitor "
                    + "WHERE visitor_id = '" + ANNA + "') ORDER BY number DESC");
            for (var trace : new byte[][] {ANNA.getBytes(US_ASCII), key, body}) {
                assertThat(folder.contains(trace)).isTrue();
            }
            assertThat(ledger.erase(ANNA)).isEqualTo(201);
            for (var trace : new byte[][] {ANNA.getBytes(US_ASCII), key, body}) {
                assertThat(folder.contains(trace)).isFalse();
            }
            assertThat(ledger.verify()).isInstanceOf(Intact.class);
        }
    }

    @Test
    void readerHoldsOldPages_scrubbedOnceItLetsGo() throws Exception {
        try (var ledger = folder.open()) {
            LedgerFolder.append(ledger, entries.given(ANNA, NOW));
            try (var reader = folder.connect();
                    var statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                statement.executeQuery("SELECT count(*) FROM record").close();
                assertThat(ledger.erase(ANNA)).isEqualTo(1);
                LedgerFolder.append(ledger, entries.refused(NOW));
                assertThat(folder.contains(ANNA.getBytes(US_ASCII))).isTrue();
            }
        }
        assertThat(folder.contains(ANNA.getBytes(US_ASCII))).isFalse();
    }
}
