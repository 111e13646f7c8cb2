package io.consentgate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Source;
import io.consentgate.ledger.ConsentLedger.Verification.Broken;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerEntry.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What is its own; the rest is the contract of every ledger. */
class InMemoryLedgerTest {

    @Test
    void fullLedger_forgetsTheOldestAndStillVerifies() {
        var ledger = new InMemoryLedger(3);
        for (int i = 0; i < 10; i++) {
            ledger.queue(entry(i));
        }
        assertThat(ledger.records(visitor(6))).isEmpty();
        assertThat(ledger.records(visitor(7))).containsExactly(entry(7));
        assertThat(ledger.verify()).isEqualTo(new Intact(3));
    }

    @Test
    void changedRemovedOrReorderedRow_isNamed() {
        List<ChainedRow> rows = new ArrayList<>();
        String before = ChainedRow.START;
        for (int i = 0; i < 4; i++) {
            rows.add(ChainedRow.after(before, entry(i)));
            before = rows.get(i).link();
        }
        assertThat(ChainedRow.verify(ChainedRow.START, rows)).isEqualTo(new Intact(4));
        ChainedRow second = rows.get(1);
        rows.set(1, second.erased());
        assertThat(ChainedRow.verify(ChainedRow.START, rows)).as("erased").isEqualTo(new Intact(4));
        rows.set(1, new ChainedRow(Optional.of(entry(9)), second.digest(), second.link()));
        assertThat(ChainedRow.verify(ChainedRow.START, rows))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.row()).isEqualTo(2));
        rows.remove(1);
        assertThat(ChainedRow.verify(ChainedRow.START, rows))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.row()).isEqualTo(2));
        rows.add(1, rows.remove(2));
        assertThat(ChainedRow.verify(ChainedRow.START, rows)).isInstanceOf(Broken.class);
    }

    @Test
    void provider_isFoundByName() {
        assertThat(ServiceLoader.load(LedgerProvider.class))
                .anySatisfy(provider -> assertThat(provider.name()).isEqualTo("memory"));
        assertThat(new InMemoryLedgerProvider().durable()).isFalse();
    }

    private static String visitor(int number) {
        return String.format("%032x", number);
    }

    private static LedgerEntry entry(int number) {
        return new LedgerEntry(
                visitor(number + 1000),
                Optional.of(visitor(number)),
                Instant.parse("2026-11-25T12:00:00Z"),
                Instant.parse("2027-11-25T12:00:00Z"),
                Event.GIVEN,
                Map.of("analytics", true),
                Map.of(),
                "0123456789abcdef",
                Optional.empty(),
                "accept",
                Source.BANNER,
                Optional.empty());
    }
}
