package io.consentgate.testkit;

import static io.consentgate.testkit.LedgerEntries.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerProvider;
import io.consentgate.ledger.LedgerUnavailableException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger keeps that survives a restart, beside all of {@link LedgerContract}. */
public abstract class DurableLedgerContract extends LedgerContract {

    /** A contract for the ledger of this provider. */
    protected DurableLedgerContract(LedgerProvider provider) {
        super(provider);
    }

    @Test
    final void reopened_holdsWhatWasAppended() {
        var given = entries.given(visitor(1), NOW);
        await(ledger().append(given));
        reopen();
        var withdrawn = entries.withdrawn(visitor(1), NOW);
        await(ledger().append(withdrawn));
        assertThat(ledger().records(visitor(1))).containsExactly(given, withdrawn);
        assertThat(ledger().verify()).isEqualTo(new Intact(2));
    }

    @Test
    final void queuedThenClosed_isThereAfterReopening() {
        var queued = IntStream.range(0, 100)
                .mapToObj(i -> entries.withdrawn(visitor(1), NOW.plusSeconds(i)))
                .toList();
        queued.forEach(ledger()::queue);
        reopen();
        assertThat(ledger().records(visitor(1))).containsExactlyElementsOf(queued);
    }

    @Test
    final void erasedThenReopened_staysErased() {
        await(ledger().append(entries.given(visitor(1), NOW)));
        ledger().erase(visitor(1));
        reopen();
        assertThat(ledger().records(visitor(1))).isEmpty();
        assertThat(ledger().verify()).isInstanceOf(Intact.class);
    }

    @Test
    final void secondOpeningOfTheSameFolder_refusedWhileTheFirstGoesOn() {
        assertThatThrownBy(this::open)
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("in use");
        var given = entries.given(visitor(1), NOW);
        await(ledger().append(given));
        assertThatThrownBy(this::open).isInstanceOf(LedgerUnavailableException.class);
        assertThat(ledger().records(visitor(1))).containsExactly(given);
    }
}
