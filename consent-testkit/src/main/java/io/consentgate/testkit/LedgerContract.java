package io.consentgate.testkit;

import static io.consentgate.testkit.LedgerEntries.visitor;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerProvider;
import io.consentgate.ledger.LedgerUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every {@link ConsentLedger} keeps. A test of a ledger extends this class and hands its constructor the provider:
 *
 * <pre>{@code
 * class MyLedgerTest extends LedgerContract {
 *     MyLedgerTest() {
 *         super(new MyLedgerProvider());
 *     }
 * }
 * }</pre>
 *
 * <p>Each test gets a ledger of its own in an empty folder. A ledger that is to survive a restart runs
 * {@link DurableLedgerContract} instead.
 */
public abstract class LedgerContract {
    /** The time that the clock of each ledger shows. */
    protected static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final String ANNA = visitor(1);
    private static final String BERT = visitor(2);

    /** Makes the entries of a test. */
    protected final LedgerEntries entries = new LedgerEntries();

    private final LedgerProvider provider;
    private @Nullable Path folder;
    private @Nullable ConsentLedger ledger;

    /** A contract for the ledger of this provider. */
    protected LedgerContract(LedgerProvider provider) {
        this.provider = provider;
    }

    /** Opens the ledger in the folder of this test. */
    protected final ConsentLedger open() {
        return provider.open(requireNonNull(folder), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The ledger of this test. */
    protected final ConsentLedger ledger() {
        return requireNonNull(ledger);
    }

    /** Closes the ledger of this test and opens it again. */
    protected final void reopen() {
        ledger().close();
        ledger = open();
    }

    /** Waits until the ledger has acknowledged. */
    protected static void await(CompletionStage<Void> acknowledged) {
        acknowledged.toCompletableFuture().orTimeout(60, SECONDS).join();
    }

    @BeforeEach
    final void openLedger(@TempDir Path folder) {
        this.folder = folder;
        ledger = open();
    }

    @AfterEach
    final void closeLedger() {
        ledger().close();
    }

    @Test
    final void newLedger_isEmptyIntactAndHealthy() {
        assertThat(ledger().records(ANNA)).isEmpty();
        assertThat(ledger().verify()).isEqualTo(new Intact(0));
        assertThat(ledger().healthy()).isTrue();
    }

    @Test
    final void appended_readBackWholeAndOldestFirst() {
        var given = entries.given(ANNA, NOW);
        var withdrawn = entries.withdrawn(ANNA, NOW.plusNanos(1));
        await(ledger().append(given));
        await(ledger().append(withdrawn));
        assertThat(ledger().records(ANNA)).containsExactly(given, withdrawn);
        assertThat(ledger().verify()).isEqualTo(new Intact(2));
    }

    @Test
    final void order_isThatOfAppendingWhateverTheEntriesSay() {
        var later = entries.given(ANNA, NOW);
        var earlier = entries.withdrawn(ANNA, NOW.minusSeconds(60));
        await(ledger().append(later));
        await(ledger().append(earlier));
        assertThat(ledger().records(ANNA)).containsExactly(later, earlier);
    }

    @Test
    final void visitors_seeTheirOwnRecordsOnly() {
        var annas = entries.given(ANNA, NOW);
        var berts = entries.given(BERT, NOW);
        await(ledger().append(annas));
        await(ledger().append(berts));
        assertThat(ledger().records(ANNA)).containsExactly(annas);
        assertThat(ledger().records(BERT)).containsExactly(berts);
        assertThat(ledger().records(visitor(3))).isEmpty();
    }

    @Test
    final void hostileVisitorId_findsNothing() {
        await(ledger().append(entries.given(ANNA, NOW)));
        for (var id : List.of("", "%", "' OR '1'='1", ANNA.substring(1), ANNA + "0", "\u0000", "é".repeat(10_000))) {
            assertThat(ledger().records(id)).as(id).isEmpty();
            assertThat(ledger().erase(id)).as(id).isZero();
        }
        assertThat(ledger().records(ANNA)).hasSize(1);
    }

    @Test
    final void refusalWithoutId_isKeptButBelongsToNobody() {
        await(ledger().append(entries.refused(NOW)));
        assertThat(ledger().verify()).isEqualTo(new Intact(1));
        assertThat(ledger().records("")).isEmpty();
    }

    @Test
    final void erased_goneForThatVisitorAloneAndChainIntact() {
        await(ledger().append(entries.given(ANNA, NOW)));
        var berts = entries.given(BERT, NOW);
        await(ledger().append(berts));
        await(ledger().append(entries.withdrawn(ANNA, NOW)));
        assertThat(ledger().erase(ANNA)).isEqualTo(2);
        assertThat(ledger().records(ANNA)).isEmpty();
        assertThat(ledger().records(BERT)).containsExactly(berts);
        assertThat(ledger().verify()).isInstanceOf(Intact.class);
        assertThat(ledger().erase(ANNA)).isZero();
    }

    @Test
    final void erasedVisitor_maySpeakAgain() {
        await(ledger().append(entries.given(ANNA, NOW)));
        ledger().erase(ANNA);
        var again = entries.given(ANNA, NOW);
        await(ledger().append(again));
        assertThat(ledger().records(ANNA)).containsExactly(again);
    }

    @Test
    final void replacedLongAgo_expiresWhileTheNewerStays() {
        await(ledger().append(entries.given(ANNA, NOW.minus(Duration.ofDays(20)))));
        var newer = entries.withdrawn(ANNA, NOW.minus(Duration.ofDays(10)));
        await(ledger().append(newer));
        assertThat(ledger().expire(NOW.minus(Duration.ofDays(10)))).isZero();
        assertThat(ledger().expire(NOW.minus(Duration.ofDays(9)))).isEqualTo(1);
        assertThat(ledger().records(ANNA)).containsExactly(newer);
        assertThat(ledger().verify()).isInstanceOf(Intact.class);
    }

    @Test
    final void replacedByWhatWasVoided_staysUntilWhatHolds() {
        var first = entries.given(ANNA, NOW.minus(Duration.ofDays(100)));
        var kept = entries.given(ANNA, NOW.minus(Duration.ofDays(50)));
        await(ledger().append(first));
        await(ledger().append(kept));
        ledger().queue(kept.voided());
        ledger().queue(kept.withoutGrants());
        await(ledger().append(entries.refused(NOW)));
        assertThat(ledger().expire(NOW)).isZero();
        var last = entries.withdrawn(ANNA, NOW.minus(Duration.ofDays(10)));
        await(ledger().append(last));
        assertThat(ledger().expire(NOW.minus(Duration.ofDays(10)))).isZero();
        assertThat(ledger().expire(NOW)).isEqualTo(4);
        assertThat(ledger().records(ANNA)).containsExactly(last);
        assertThat(ledger().verify()).isInstanceOf(Intact.class);
    }

    @Test
    final void voidedAndNeverReplaced_expiresTogetherWithWhatItVoids() {
        var kept = entries.given(ANNA, NOW);
        ledger().queue(kept.voided());
        await(ledger().append(kept));
        assertThat(ledger().expire(kept.until())).isZero();
        assertThat(ledger().records(ANNA)).containsExactly(kept.voided(), kept);
        assertThat(ledger().expire(kept.until().plusMillis(1))).isEqualTo(2);
    }

    @Test
    final void neverReplaced_expiresOnlyOnceItsTimeIsOver() {
        var given = entries.given(ANNA, NOW);
        await(ledger().append(given));
        await(ledger().append(entries.refused(NOW)));
        assertThat(ledger().expire(given.until())).isZero();
        assertThat(ledger().expire(given.until().plusMillis(1))).isEqualTo(2);
        assertThat(ledger().records(ANNA)).isEmpty();
        assertThat(ledger().verify()).isInstanceOf(Intact.class);
        assertThat(ledger().expire(given.until().plusMillis(1))).isZero();
    }

    @Test
    final void afterEverythingExpired_appendingGoesOn() {
        await(ledger().append(entries.refused(NOW.minus(Duration.ofDays(1000)))));
        ledger().expire(NOW);
        var given = entries.given(ANNA, NOW);
        await(ledger().append(given));
        assertThat(ledger().records(ANNA)).containsExactly(given);
        assertThat(ledger().verify()).isInstanceOf(Intact.class);
    }

    @Test
    final void queuedBeforeAnAppend_isAppendedBeforeIt() {
        var queued = IntStream.range(0, 50)
                .mapToObj(i -> entries.withdrawn(ANNA, NOW.plusSeconds(i)))
                .toList();
        queued.forEach(ledger()::queue);
        var appended = entries.given(ANNA, NOW.plusSeconds(50));
        await(ledger().append(appended));
        var expected = new ArrayList<>(queued);
        expected.add(appended);
        assertThat(ledger().records(ANNA)).containsExactlyElementsOf(expected);
    }

    @Test
    final void manyWriters_loseNothingAndKeepEachOnesOrder() throws Exception {
        var writers = 8;
        var each = 50;
        var pool = Executors.newFixedThreadPool(writers);
        try {
            var running = new ArrayList<Future<List<LedgerEntry>>>();
            for (var writer = 0; writer < writers; writer++) {
                var id = visitor(writer);
                running.add(pool.submit(() -> appendAll(id, each)));
            }
            for (var writer = 0; writer < writers; writer++) {
                var appended = running.get(writer).get();
                assertThat(ledger().records(visitor(writer))).isEqualTo(appended);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(ledger().verify()).isEqualTo(new Intact((long) writers * each));
    }

    @Test
    final void afterClosing_appendIsRefusedAndQueueDoesNotThrow() {
        ledger().close();
        assertThatThrownBy(() -> await(ledger().append(entries.given(ANNA, NOW))))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LedgerUnavailableException.class);
        ledger().queue(entries.refused(NOW));
        ledger().close();
    }

    private List<LedgerEntry> appendAll(String visitorId, int count) {
        var appended = new ArrayList<LedgerEntry>();
        var acknowledged = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < count; i++) {
            var entry = entries.given(visitorId, NOW.plusSeconds(i));
            appended.add(entry);
            acknowledged.add(ledger().append(entry).toCompletableFuture());
        }
        acknowledged.forEach(LedgerContract::await);
        return appended;
    }
}
