package io.consentgate.ledger;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Append-only proof of choices. Implementations are safe for use by many threads.
 *
 * <p>Rows are chained by hash in the order of appending, so that a changed, removed or reordered row is found by
 * {@link #verify()}.
 */
public interface ConsentLedger extends AutoCloseable {

    /**
     * Appends durably.
     *
     * @return a stage that completes once the row would survive a power failure, or completes exceptionally with
     *     {@link LedgerUnavailableException}, in which case it is not known whether the row was kept
     */
    CompletionStage<Void> append(LedgerEntry entry);

    /**
     * Queues a row without making the caller wait. It is appended as soon as the ledger can, in order, and survives a
     * restart if the implementation can write anywhere at all.
     */
    void queue(LedgerEntry entry);

    /**
     * The records of one visitor, oldest first; empty if there are none, or they were erased.
     *
     * @throws LedgerUnavailableException if the ledger cannot be read
     */
    List<LedgerEntry> records(String visitorId);

    /**
     * Erases what is known of one visitor while the chain still verifies. Does nothing if there is nothing.
     *
     * @return how many records were erased
     * @throws LedgerUnavailableException if the ledger cannot be written; nothing is erased then
     */
    int erase(String visitorId);

    /**
     * Drops records that stopped applying before this instant, GDPR (EU) 2016/679, art. 5(1)(e). A record stops applying
     * when the same visitor's next one is made, or at its {@link LedgerEntry#until()} if that comes first. What was made at
     * the same time as one that is {@linkplain LedgerEntry.Event#VOIDED voided} replaces nothing, and goes no sooner than the
     * rest of it. The chain still verifies.
     *
     * @return how many were dropped
     * @throws LedgerUnavailableException if the ledger cannot be written
     */
    int expire(Instant before);

    /**
     * Checks the whole chain. Takes time in proportion to the number of rows.
     *
     * @throws LedgerUnavailableException if the ledger cannot be read
     */
    Verification verify();

    /** Whether the last write went through. */
    boolean healthy();

    /** Appends what is queued and lets go of the store. */
    @Override
    void close();

    /** What {@link #verify()} found. */
    sealed interface Verification {
        /** Every row is as it was appended. */
        record Intact(long rows) implements Verification {}

        /** The first row that is not, counted from 1, and what is wrong with it. */
        record Broken(long row, String what) implements Verification {}
    }
}
