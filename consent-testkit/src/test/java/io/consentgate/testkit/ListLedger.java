package io.consentgate.testkit;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerEntry.Event;
import io.consentgate.ledger.LedgerProvider;
import io.consentgate.ledger.LedgerUnavailableException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The least that keeps the contract: a list. Faults are seeded by overriding a method. */
class ListLedger implements ConsentLedger {
    final List<LedgerEntry> rows = new ArrayList<>();
    private boolean closed;

    static LedgerProvider provider(ListLedger ledger) {
        return new LedgerProvider() {
            @Override
            public String name() {
                return "list";
            }

            @Override
            public boolean durable() {
                return false;
            }

            @Override
            public ConsentLedger open(Path dataFolder, Clock clock) {
                return ledger;
            }
        };
    }

    @Override
    public synchronized CompletionStage<Void> append(LedgerEntry entry) {
        if (closed) {
            return CompletableFuture.failedFuture(new LedgerUnavailableException("the ledger is closed"));
        }
        rows.add(entry);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void queue(LedgerEntry entry) {
        append(entry);
    }

    @Override
    public synchronized List<LedgerEntry> records(String visitorId) {
        return rows.stream().filter(row -> isOf(row, visitorId)).toList();
    }

    @Override
    public synchronized int erase(String visitorId) {
        var before = rows.size();
        rows.removeIf(row -> isOf(row, visitorId));
        return before - rows.size();
    }

    @Override
    public synchronized int expire(Instant before) {
        var expired = new HashSet<LedgerEntry>();
        for (var i = 0; i < rows.size(); i++) {
            if (ended(i).isBefore(before)) {
                expired.add(rows.get(i));
            }
        }
        rows.removeAll(expired);
        return expired.size();
    }

    private Instant ended(int row) {
        var entry = rows.get(row);
        var until = until(entry);
        return rows.stream()
                .skip(row + 1L)
                .filter(later ->
                        later.visitorId().isPresent() && later.visitorId().equals(entry.visitorId()))
                .filter(later -> !isVoided(later))
                .findFirst()
                .map(LedgerEntry::at)
                .filter(replaced -> replaced.isBefore(until))
                .orElse(until);
    }

    private Instant until(LedgerEntry entry) {
        return rows.stream()
                .filter(row -> row.recordId().equals(entry.recordId()))
                .map(LedgerEntry::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean isVoided(LedgerEntry entry) {
        return rows.stream()
                .anyMatch(row -> row.event() == Event.VOIDED && row.recordId().equals(entry.recordId()));
    }

    @Override
    public synchronized Verification verify() {
        return new Verification.Intact(rows.size());
    }

    @Override
    public boolean healthy() {
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private static boolean isOf(LedgerEntry row, String visitorId) {
        return row.visitorId().equals(Optional.of(visitorId));
    }
}
