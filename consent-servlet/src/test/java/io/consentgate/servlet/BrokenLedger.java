package io.consentgate.servlet;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ledger that can be broken and mended while the site runs. */
final class BrokenLedger implements ConsentLedger {

    final List<LedgerEntry> appended = new CopyOnWriteArrayList<>();
    final List<LedgerEntry> queued = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @Override
    public CompletionStage<Void> append(LedgerEntry entry) {
        if (broken) {
            return CompletableFuture.failedFuture(new LedgerUnavailableException("append: the disk is full"));
        }
        appended.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void queue(LedgerEntry entry) {
        queued.add(entry);
    }

    @Override
    public List<LedgerEntry> records(String visitorId) {
        throw new LedgerUnavailableException("records: the disk is full");
    }

    @Override
    public int erase(String visitorId) {
        throw new LedgerUnavailableException("erase: the disk is full");
    }

    @Override
    public int expire(Instant before) {
        return 0;
    }

    @Override
    public Verification verify() {
        return new Verification.Intact(appended.size());
    }

    @Override
    public boolean healthy() {
        return !broken;
    }

    @Override
    public void close() {}
}
