package io.consentgate.jdbc;

import io.consentgate.ledger.LedgerEntry.ShownText;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Adds records to the chain. Not safe for use by several threads. */
final class Appends {
    private final Queries queries;
    private final Tail tail;
    private final BodyCipher cipher;
    private final Set<ShownText> textsKept = new HashSet<>();

    Appends(Queries queries, Tail tail, BodyCipher cipher) {
        this.queries = queries;
        this.tail = tail;
        this.cipher = cipher;
    }

    void append(EncodedEntry entry) throws SQLException {
        var row = row(entry);
        tail.add(Hashes.record(row));
        queries.update("add-record", row.number(), row.visitor(), row.madeAt(), row.untilAt(), row.body());
        if (entry.shown().isPresent()) {
            keep(entry.shown().get(), row.number());
        }
    }

    private RecordRow row(EncodedEntry entry) throws SQLException {
        var number = tail.next();
        var madeAt = entry.at().toEpochMilli();
        var untilAt = entry.until().toEpochMilli();
        if (entry.visitorId().isEmpty()) {
            return new RecordRow(number, 0, madeAt, untilAt, entry.bytes());
        }
        var visitor = visitor(entry.visitorId().get(), number);
        return new RecordRow(
                number, visitor.number(), madeAt, untilAt, cipher.encrypt(visitor.secret(), entry.bytes()));
    }

    private Visitor visitor(String visitorId, long firstRecord) throws SQLException {
        var known = Visitor.find(queries, visitorId);
        if (known.isPresent()) {
            return known.get();
        }
        var visitor = new Visitor(firstRecord, cipher.newKey());
        queries.update("add-visitor", visitor.number(), visitorId, visitor.secret());
        return visitor;
    }

    private void keep(ShownText shown, long row) throws SQLException {
        if (!textsKept.contains(shown)) {
            queries.update("add-text", shown.hash(), shown.language(), shown.text(), row);
            textsKept.add(shown);
        }
    }
}
