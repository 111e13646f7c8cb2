package io.consentgate.jdbc;

import io.consentgate.ledger.ConsentLedger.Verification;
import io.consentgate.ledger.ConsentLedger.Verification.Broken;
import io.consentgate.ledger.ConsentLedger.Verification.Intact;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Walks the chain from its first row to its last, within one transaction of the queries. Used once.
 *
 * <p>A row is sound when it follows from the one before, and its digest is that of its record, or of its drop notice, or
 * a notice says that its record is gone.
 */
final class ChainVerifier {
    private final Queries queries;
    private final DropNotices notices;
    private long last;
    private long rows;
    private byte[] before = Hashes.BEFORE_THE_FIRST;

    ChainVerifier(Queries queries) throws SQLException {
        this.queries = queries;
        this.notices = DropNotices.read(queries);
    }

    Verification verify() throws SQLException {
        var broken = queries.find("chain", this::broken);
        if (broken.isEmpty()) {
            broken = queries.first("strays", row -> new Broken(row.getLong(1), "it was not appended by the ledger"));
        }
        if (broken.isEmpty()) {
            broken = queries.find("texts", ChainVerifier::alteredText);
        }
        return broken.isPresent() ? broken.get() : new Intact(rows);
    }

    private Optional<Broken> broken(ResultSet row) throws SQLException {
        var number = row.getLong("number");
        if (number != last + 1 && !(last == 0 && notices.coverAllUpTo(number))) {
            return Optional.of(new Broken(last + 1, "it is missing"));
        }
        var digest = row.getBytes("digest");
        var hash = row.getBytes("hash");
        var follows =
                number != last + 1 || Arrays.equals(hash, Hashes.link(before, number, row.getLong("added_at"), digest));
        last = number;
        before = hash;
        rows++;
        return follows ? brokenContent(row, digest) : found(number, "it does not follow from the row before");
    }

    private Optional<Broken> brokenContent(ResultSet row, byte[] digest) throws SQLException {
        var number = row.getLong("number");
        if (row.getBytes("body") != null) {
            return brokenRecord(row, digest);
        }
        if (notices.has(number)) {
            return notices.matches(number, digest)
                    ? Optional.empty()
                    : found(number, "the rows that it says were dropped were changed");
        }
        return notices.cover(number)
                ? Optional.empty()
                : found(number, "its record is gone, and no erasure or expiry says why");
    }

    private static Optional<Broken> brokenRecord(ResultSet row, byte[] digest) throws SQLException {
        var number = row.getLong("number");
        var content = new RecordRow(
                number, row.getLong("visitor"), row.getLong("made_at"), row.getLong("until_at"), row.getBytes("body"));
        if (!Arrays.equals(digest, Hashes.record(content))) {
            return found(number, "its record was changed");
        }
        return content.visitor() == 0 || readable(content, row.getBytes("secret"))
                ? Optional.empty()
                : found(number, "the key to its record was changed or removed");
    }

    private static boolean readable(RecordRow row, byte[] secret) {
        try {
            return secret != null && BodyCipher.decrypt(secret, row.body()).length > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<Broken> alteredText(ResultSet row) throws SQLException {
        return Hashes.text(row.getString("words")).equals(row.getString("hash"))
                ? Optional.empty()
                : found(row.getLong("first_row"), "the words that it says were shown were changed");
    }

    private static Optional<Broken> found(long row, String what) {
        return Optional.of(new Broken(row, what));
    }
}
