package io.consentgate.jdbc;

import java.sql.SQLException;
import java.util.Optional;

/** A visitor who has records: the number that stands for them, and the key to their records. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Visitor(long number, byte[] secret) {

    static Optional<Visitor> find(Queries queries, String visitorId) throws SQLException {
        return queries.first("find-visitor", row -> new Visitor(row.getLong(1), row.getBytes(2)), visitorId);
    }
}
