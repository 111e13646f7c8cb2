package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static io.consentgate.testkit.LedgerEntries.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ledger.ConsentLedger.Verification.Broken;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerUnavailableException;
import io.consentgate.testkit.LedgerEntries;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten rows: visitors 1, 2 and nobody by turns; row 5 is visitor 2's, row 6 nobody's. */
class TamperingTest {
    private final LedgerEntries entries = new LedgerEntries();
    private LedgerFolder folder;
    private JdbcLedger ledger;

    @BeforeEach
    void tenRows(@TempDir Path path) {
        folder = new LedgerFolder(path);
        ledger = folder.open();
        for (var row = 1; row <= 10; row++) {
            var entry = row % 3 == 0 ? entries.refused(NOW) : entries.given(visitor(row % 3), NOW);
            LedgerFolder.append(ledger, entry);
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5  | UPDATE record SET body = zeroblob(length(body)) WHERE number = 5
            5  | UPDATE record SET made_at = made_at + 1 WHERE number = 5
            5  | UPDATE record SET until_at = until_at - 1 WHERE number = 5
            5  | UPDATE record SET visitor = 1 WHERE number = 5
            6  | UPDATE record SET body = replace(body, 'reject', 'accept') WHERE number = 6
            5  | DELETE FROM record WHERE number = 5
            5  | DELETE FROM link WHERE number = 5
            1  | DELETE FROM link WHERE number = 1
            1  | DELETE FROM link WHERE number < 5; DELETE FROM record WHERE number < 5
            10 | DELETE FROM link WHERE number = 10
            5  | UPDATE link SET digest = zeroblob(32) WHERE number = 5
            5  | UPDATE link SET hash = zeroblob(32) WHERE number = 5
            5  | UPDATE link SET added_at = 0 WHERE number = 5
            10 | UPDATE link SET number = 12 WHERE number = 10; UPDATE link SET number = 11 WHERE number = 12
            11 | INSERT INTO record SELECT 11, visitor, made_at, until_at, body FROM record WHERE number = 10
            11 | INSERT INTO drop_notice VALUES (11, 5, 5, 'erased'); DELETE FROM record WHERE number = 5
            2  | UPDATE visitor SET secret = zeroblob(32) WHERE number = 2
            2  | DELETE FROM visitor WHERE number = 2
            1  | UPDATE shown_text SET words = 'Something else'
            """)
    void change_foundWithItsRow(long row, String tampering) throws Exception {
        for (var sql : tampering.split(";")) {
            folder.tamper(sql);
        }
        assertThat(ledger.verify())
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.row()).as(broken.what()).isEqualTo(row));
    }

    @Test
    void everyByteOfARow_isCovered() throws Exception {
        var body = folder.bytes("SELECT body FROM record WHERE number = 5");
        for (var i = 1; i <= body.length; i++) {
            folder.tamper("UPDATE record SET body = substr(body, 1, %d) || x'%02x' || substr(body, %d) WHERE number = 5"
                    .formatted(i - 1, ~body[i - 1] & 0xff, i + 1));
            assertThat(ledger.verify()).as("byte " + i).isInstanceOf(Broken.class);
            folder.tamper("UPDATE record SET body = substr(body, 1, %d) || x'%02x' || substr(body, %d) WHERE number = 5"
                    .formatted(i - 1, body[i - 1] & 0xff, i + 1));
        }
    }

    @Test
    void twoRowsSwapped_foundAtTheFirst() {
        folder.tamper("UPDATE link SET number = -4 WHERE number = 4");
        folder.tamper("UPDATE link SET number = 4 WHERE number = 7");
        folder.tamper("UPDATE link SET number = 7 WHERE number = -4");
        assertThat(ledger.verify()).isEqualTo(new Broken(4, "it does not follow from the row before"));
    }

    @Test
    void untouched_intact() {
        assertThat(ledger.verify()).isEqualTo(new Intact(10));
    }

    @Test
    void endCutOff_foundAgainstAPublishedHead() {
        var head = ledger.head();
        assertThat(head.row()).isEqualTo(10);
        folder.tamper("DELETE FROM record WHERE number > 7");
        folder.tamper("DELETE FROM link WHERE number > 7");
        assertThat(ledger.verify()).isEqualTo(new Intact(7));
        assertThat(ledger.verify(head))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.row()).isEqualTo(8));
    }

    @Test
    void anotherChainOfTheSameLength_foundAgainstAPublishedHead(@TempDir Path other) {
        var head = ledger.head();
        try (var forged = new LedgerFolder(other).open()) {
            for (var row = 1; row <= 10; row++) {
                LedgerFolder.append(forged, entries.refused(NOW));
            }
            assertThat(forged.verify()).isEqualTo(new Intact(10));
            assertThat(forged.verify(head)).isEqualTo(new Broken(10, "it is not the row that was published"));
        }
    }

    @Test
    void erasureNoticeTakenAway_found() {
        ledger.erase(visitor(1));
        assertThat(ledger.verify()).isEqualTo(new Intact(11));
        folder.tamper("DELETE FROM drop_notice");
        assertThat(ledger.verify())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.row()).isEqualTo(1));
    }

    @Test
    void erasureNoticeWidened_found() {
        ledger.erase(visitor(1));
        folder.tamper("UPDATE drop_notice SET last_row = 5 WHERE first_row = 4");
        folder.tamper("DELETE FROM record WHERE number = 5");
        assertThat(ledger.verify()).isEqualTo(new Broken(11, "the rows that it says were dropped were changed"));
    }

    @Test
    void recordOfAVisitorChanged_notHandedOut() {
        folder.tamper("UPDATE record SET body = zeroblob(40) WHERE number = 4");
        assertThatThrownBy(() -> ledger.records(visitor(1)))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("verify");
    }
}
