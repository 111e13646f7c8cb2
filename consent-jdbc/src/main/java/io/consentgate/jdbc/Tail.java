package io.consentgate.jdbc;

import java.sql.SQLException;
import java.time.Clock;

/** The end of the chain, to which the writer adds. Not safe for use by several threads. */
final class Tail {
    private final Queries queries;
    private final Clock clock;
    private long number;
    private byte[] hash;

    private Tail(Queries queries, Clock clock, long number, byte[] hash) {
        this.queries = queries;
        this.clock = clock;
        this.number = number;
        this.hash = hash;
    }

    static Tail read(Queries queries, Clock clock) throws SQLException {
        return queries.first("head", row -> new Tail(queries, clock, row.getLong(1), row.getBytes(2)))
                .orElseGet(() -> new Tail(queries, clock, 0, Hashes.BEFORE_THE_FIRST));
    }

    long number() {
        return number;
    }

    long next() {
        return number + 1;
    }

    void add(byte[] digest) throws SQLException {
        var addedAt = clock.millis();
        hash = Hashes.link(hash, next(), addedAt, digest);
        number = next();
        queries.update("add-link", number, addedAt, digest, hash);
    }
}
