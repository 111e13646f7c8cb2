package io.consentgate.ledger;

import io.consentgate.ledger.ConsentLedger.Verification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A row of a chain: its link hashes the digest of its entry and the link before, so that an entry can be erased while the
 * chain still verifies. The random record id in each entry keeps a digest from being guessed.
 *
 * @param entry the entry; empty once erased
 * @param digest SHA-256 of the entry's bytes, in hex
 * @param link SHA-256 of a zero byte, the link before, and the digest, in hex
 */
record ChainedRow(Optional<LedgerEntry> entry, String digest, String link) {
    /** What stands before the first row. */
    static final String START = "0".repeat(64);

    /** The row for an entry that comes after this link. */
    static ChainedRow after(String before, LedgerEntry entry) {
        String digest = sha256(CanonicalEntry.bytes(entry));
        return new ChainedRow(Optional.of(entry), digest, link(before, digest));
    }

    ChainedRow erased() {
        return new ChainedRow(Optional.empty(), digest, link);
    }

    boolean belongsTo(String visitorId) {
        return entry.flatMap(LedgerEntry::visitorId).filter(visitorId::equals).isPresent();
    }

    /** Checks rows that come after this link. */
    static Verification verify(String before, List<ChainedRow> rows) {
        String previous = before;
        for (int i = 0; i < rows.size(); i++) {
            ChainedRow row = rows.get(i);
            if (row.entry().isPresent()
                    && !sha256(CanonicalEntry.bytes(row.entry().get())).equals(row.digest())) {
                return new Verification.Broken(i + 1, "its content is not what was appended");
            }
            if (!link(previous, row.digest()).equals(row.link())) {
                return new Verification.Broken(i + 1, "it does not follow the row before");
            }
            previous = row.link();
        }
        return new Verification.Intact(rows.size());
    }

    private static String link(String before, String digest) {
        HexFormat hex = HexFormat.of();
        return sha256(new byte[1], hex.parseHex(before), hex.parseHex(digest));
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
