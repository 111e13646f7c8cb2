package io.consentgate.jdbc;

import io.consentgate.ledger.CanonicalEntry;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerUnavailableException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a visitor's records within one transaction of the queries. Used once. */
final class RecordReader {
    private final Queries queries;
    private final Map<String, String> words = new HashMap<>();

    RecordReader(Queries queries) {
        this.queries = queries;
    }

    List<LedgerEntry> records(String visitorId) throws SQLException {
        var visitor = Visitor.find(queries, visitorId);
        if (visitor.isEmpty()) {
            return List.of();
        }
        for (var text : queries.all("texts", row -> List.of(row.getString(1), row.getString(2), row.getString(3)))) {
            words.put(text.get(0) + ' ' + text.get(1), text.get(2));
        }
        var records = new ArrayList<LedgerEntry>();
        for (var body : queries.all(
                "records-of-visitor", row -> row.getBytes(1), visitor.get().number())) {
            records.add(record(visitor.get().secret(), body));
        }
        return records;
    }

    private LedgerEntry record(byte[] secret, byte[] body) {
        try {
            return CanonicalEntry.read(
                    BodyCipher.decrypt(secret, body),
                    (hash, language) -> words.getOrDefault(hash + ' ' + language, ""));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LedgerUnavailableException("a record of this visitor was changed: verify the chain", e);
        }
    }
}
