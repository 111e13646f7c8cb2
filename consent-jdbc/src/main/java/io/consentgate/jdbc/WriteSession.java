package io.consentgate.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** The writer's hold on the database, until the first failure. Not safe for use by several threads. */
final class WriteSession implements AutoCloseable {
    private final Database database;
    private final Queries queries;
    private final Appends appends;
    private final Drops drops;
    private long mark;
    private Scrubbing scrubbing = Scrubbing.DONE;

    private WriteSession(Database database, Queries queries, BodyCipher cipher, Clock clock) throws SQLException {
        this.database = database;
        this.queries = queries;
        var tail = Tail.read(queries, clock);
        this.appends = new Appends(queries, tail, cipher);
        this.drops = new Drops(queries, tail);
        this.mark = queries.first("mark", row -> row.getLong(1)).orElse(0L);
    }

    static WriteSession open(Database database, BodyCipher cipher, Clock clock) throws SQLException {
        var queries = new Queries(database.writer(), database.statements());
        try {
            return new WriteSession(database, queries, cipher, clock);
        } catch (SQLException e) {
            try (queries) {
                throw e;
            }
        }
    }

    void append(EncodedEntry entry) throws SQLException {
        appends.append(entry);
    }

    /** Appends a row of the queue, unless it was appended before. */
    void append(QueuedEntry queued) throws SQLException {
        if (queued.sequence() > mark) {
            appends.append(queued.entry());
            mark = queued.sequence();
            queries.update("set-mark", mark);
        }
    }

    int erase(String visitorId) throws SQLException {
        scrubbing = Scrubbing.DUE;
        return drops.erase(visitorId);
    }

    int expire(Instant before, int limit) throws SQLException {
        scrubbing = Scrubbing.DUE;
        return drops.expire(before, limit);
    }

    long mark() {
        return mark;
    }

    void begin() throws SQLException {
        queries.connection().setAutoCommit(false);
    }

    /** Commits by leaving manual commit: some drivers begin the next transaction, and lock, in commit() itself. */
    void commit() throws SQLException {
        queries.connection().setAutoCommit(true);
    }

    /** Rids the files of what was dropped, if that is due. To be called after a commit. */
    void scrub() throws SQLException {
        if (scrubbing == Scrubbing.DUE && database.scrub(queries.connection()) == Database.Scrub.CLEAN) {
            scrubbing = Scrubbing.DONE;
        }
    }

    @Override
    public void close() throws SQLException {
        queries.close();
    }

    private enum Scrubbing {
        DUE,
        DONE
    }
}
