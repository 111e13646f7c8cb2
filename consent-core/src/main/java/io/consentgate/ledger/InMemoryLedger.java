package io.consentgate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ledger that forgets everything when the process ends, and the oldest rows when it is full. Proves nothing to anybody:
 * for tests and trials. Reading takes time in proportion to the rows kept.
 */
public final class InMemoryLedger implements ConsentLedger {
    /** How many rows are kept where nobody says otherwise. */
    public static final int DEFAULT_CAPACITY = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(InMemoryLedger.class);

    private final int capacity;
    private final List<ChainedRow> rows = new ArrayList<>();
    private String before = ChainedRow.START;
    private boolean closed;

    /** Starts empty and keeps at most this many rows. */
    public InMemoryLedger(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public synchronized CompletionStage<Void> append(LedgerEntry entry) {
        if (closed) {
            return CompletableFuture.failedFuture(
                    new LedgerUnavailableException("appending to a ledger that is closed"));
        }
        rows.add(ChainedRow.after(
                rows.isEmpty() ? before : rows.get(rows.size() - 1).link(), entry));
        if (rows.size() > capacity) {
            dropFirst();
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void queue(LedgerEntry entry) {
        append(entry).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.error("the ledger is closed: a refusal or withdrawal takes effect without a record");
            }
        });
    }

    @Override
    public synchronized List<LedgerEntry> records(String visitorId) {
        return rows.stream()
                .filter(row -> row.belongsTo(visitorId))
                .flatMap(row -> row.entry().stream())
                .toList();
    }

    @Override
    public synchronized int erase(String visitorId) {
        int erased = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).belongsTo(visitorId)) {
                rows.set(i, rows.get(i).erased());
                erased++;
            }
        }
        return erased;
    }

    @Override
    public synchronized int expire(Instant limit) {
        int dropped = 0;
        Map<String, Instant> voided = voided();
        Map<String, Instant> replacedAt = new HashMap<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).entry().isEmpty()) {
                continue;
            }
            LedgerEntry entry = rows.get(i).entry().get();
            Instant until = voided.getOrDefault(entry.recordId(), entry.until());
            Instant replaced = entry.visitorId()
                    .map(id ->
                            voided.containsKey(entry.recordId()) ? replacedAt.get(id) : replacedAt.put(id, entry.at()))
                    .orElse(until);
            Instant ends = replaced.isBefore(until) ? replaced : until;
            if (ends.isBefore(limit)) {
                rows.set(i, rows.get(i).erased());
                dropped++;
            }
        }
        while (!rows.isEmpty() && rows.get(0).entry().isEmpty()) {
            dropFirst();
        }
        return dropped;
    }

    /** How long each answer whose grants never held would have applied, by its id. */
    private Map<String, Instant> voided() {
        Set<String> ids = entries()
                .filter(entry -> entry.event() == LedgerEntry.Event.VOIDED)
                .map(LedgerEntry::recordId)
                .collect(Collectors.toSet());
        return entries()
                .filter(entry -> ids.contains(entry.recordId()))
                .collect(Collectors.toMap(
                        LedgerEntry::recordId, LedgerEntry::until, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private Stream<LedgerEntry> entries() {
        return rows.stream().flatMap(row -> row.entry().stream());
    }

    @Override
    public synchronized Verification verify() {
        return ChainedRow.verify(before, rows);
    }

    @Override
    public synchronized boolean healthy() {
        return !closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void dropFirst() {
        before = rows.remove(0).link();
    }
}
