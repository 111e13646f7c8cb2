package io.consentgate.jdbc;

import io.consentgate.ledger.ConsentLedger.Verification;
import io.consentgate.ledger.ConsentLedger.Verification.Broken;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * The last row of the chain at some time. Immutable.
 *
 * @param row its number, counted from 1; 0 for a ledger without rows
 * @param hash its SHA-256 hash, 64 lower-case hex digits, which stands for it and every row before
 */
public record Head(long row, String hash) {

    static Head read(Queries queries) throws SQLException {
        return queries.first("head", row -> new Head(row.getLong(1), hex(row.getBytes(2))))
                .orElseGet(() -> new Head(0, hex(Hashes.BEFORE_THE_FIRST)));
    }

    /** The given answer for the chain, unless the chain is not the one that had this head. */
    Verification check(Queries queries, Verification chain) throws SQLException {
        var last = read(queries).row();
        if (last < row) {
            return new Broken(last + 1, "it is missing: the chain once had " + row + " rows");
        }
        return queries.first("link-hash", found -> hex(found.getBytes(1)), row)
                        .orElse(hash)
                        .equals(hash)
                ? chain
                : new Broken(row, "it is not the row that was published");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
