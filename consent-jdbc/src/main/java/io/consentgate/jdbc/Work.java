package io.consentgate.jdbc;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** What threads bring to the writer. */
sealed interface Work {

    /** Append this entry. */
    record Append(EncodedEntry entry, CompletableFuture<Void> acknowledged) implements Work {}

    /** Append the queued rows up to this number. */
    record Drain(long upTo) implements Work {}

    /** Do this in the same transaction. */
    record Task(Change change, CompletableFuture<Integer> done) implements Work {}

    /** Finish what came before, and stop. */
    record Stop() implements Work {}

    /** Changes the ledger and says how many rows it touched. */
    @FunctionalInterface
    interface Change {
        int on(WriteSession session) throws SQLException;
    }
}
