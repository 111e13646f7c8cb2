package io.consentgate.servlet.endpoint;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerUnavailableException;
import io.consentgate.report.ConsentListener;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps rows in the ledger, and tells the listener how that went. Safe for use by many threads. */
public final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    /** How long a visitor may wait for their grant to be kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsentLedger ledger;
    private final ConsentListener listener;
    private final Quota quota;
    private final Duration patience;

    /** Keeps rows in this ledger, as many as the quota has. */
    public Recorder(ConsentLedger ledger, ConsentListener listener, Quota quota) {
        this(ledger, listener, quota, PATIENCE);
    }

    Recorder(ConsentLedger ledger, ConsentListener listener, Quota quota, Duration patience) {
        this.patience = patience;
        this.ledger = ledger;
        this.listener = ConsentListener.unfailing(listener);
        this.quota = quota;
    }

    ConsentLedger ledger() {
        return ledger;
    }

    ConsentListener listener() {
        return listener;
    }

    Quota quota() {
        return quota;
    }

    /** Whether the row is kept durably; waits for it. One of which that is not known, or not in time, is voided. */
    boolean kept(LedgerEntry entry) {
        long start = System.nanoTime();
        try {
            ledger.append(entry).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            listener.recorded(Duration.ofNanos(System.nanoTime() - start));
            return true;
        } catch (LedgerUnavailableException e) {
            failed(e);
        } catch (ExecutionException | TimeoutException e) {
            doubtful(entry, e);
        } catch (InterruptedException e) {
            doubtful(entry, e);
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void doubtful(LedgerEntry entry, Exception e) {
        failed(e);
        queue(entry.voided());
    }

    /** Queues a row that must not hold anybody up. */
    void queue(LedgerEntry entry) {
        try {
            ledger.queue(entry);
        } catch (LedgerUnavailableException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        LOG.warn("the ledger did not keep a row: {}", cause.toString());
        listener.notRecorded(cause.getClass().getSimpleName());
    }
}
