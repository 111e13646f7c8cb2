package io.consentgate.jdbc;

import io.consentgate.jdbc.Gap.Reason;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes records away, and says so in the chain: a notice is appended that names the rows, so that a record which is gone
 * without one is found. Not safe for use by several threads.
 */
final class Drops {
    private final Queries queries;
    private final Tail tail;

    Drops(Queries queries, Tail tail) {
        this.queries = queries;
        this.tail = tail;
    }

    /** Drops a visitor's records and key. */
    int erase(String visitorId) throws SQLException {
        var visitor = Visitor.find(queries, visitorId);
        if (visitor.isEmpty()) {
            return 0;
        }
        var number = visitor.get().number();
        var rows = queries.all("numbers-of-visitor", row -> row.getLong(1), number);
        drop(rows);
        queries.update("drop-visitor", number);
        notice(Gap.covering(rows, Reason.ERASED));
        return rows.size();
    }

    /** Drops at most so many of the records that stopped applying before an instant, the oldest first. */
    int expire(Instant before, int limit) throws SQLException {
        var rows = queries.all("numbers-of-expired", row -> row.getLong(1), before.toEpochMilli(), limit);
        if (rows.isEmpty()) {
            return 0;
        }
        drop(rows);
        queries.update("drop-visitors-without-records");
        var gaps = new ArrayList<>(Gap.covering(rows, Reason.EXPIRED));
        var empty = lastOfEmptyPrefix();
        if (empty > 0) {
            gaps.removeIf(gap -> gap.last() <= empty);
            gaps.add(0, new Gap(1, empty, Reason.EXPIRED));
            forget(empty);
        }
        notice(gaps);
        return rows.size();
    }

    private long lastOfEmptyPrefix() throws SQLException {
        return queries.first("first-record", row -> row.getLong(1) - 1).orElse(tail.number());
    }

    /** The last link of the prefix stays: the chain is verified from its hash. */
    private void forget(long lastOfPrefix) throws SQLException {
        queries.update("drop-links-before", lastOfPrefix);
        queries.update("drop-notices-up-to", lastOfPrefix);
    }

    private void drop(List<Long> rows) throws SQLException {
        for (var row : rows) {
            queries.update("drop-record", row);
        }
    }

    private void notice(List<Gap> gaps) throws SQLException {
        var number = tail.next();
        tail.add(Hashes.notice(number, gaps));
        for (var gap : gaps) {
            queries.update(
                    "add-notice", number, gap.first(), gap.last(), gap.reason().id());
        }
    }
}
