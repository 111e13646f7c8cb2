package io.consentgate.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What is hashed, and how. Each sort of content begins with a byte of its own, so that none passes for another. */
final class Hashes {
    static final byte[] BEFORE_THE_FIRST = new byte[32];

    private static final byte RECORD = 0;
    private static final byte NOTICE = 1;
    private static final byte LINK = 2;

    private Hashes() {}

    static byte[] record(RecordRow row) {
        var fixed = ByteBuffer.allocate(1 + 4 * Long.BYTES)
                .put(RECORD)
                .putLong(row.number())
                .putLong(row.visitor())
                .putLong(row.madeAt())
                .putLong(row.untilAt());
        return sha256(fixed.array(), row.body());
    }

    static byte[] notice(long number, List<Gap> gaps) {
        var bytes = ByteBuffer.allocate(1 + Long.BYTES + gaps.size() * (1 + 2 * Long.BYTES))
                .put(NOTICE)
                .putLong(number);
        for (var gap : gaps) {
            bytes.put(gap.reason().hashed()).putLong(gap.first()).putLong(gap.last());
        }
        return sha256(bytes.array());
    }

    static byte[] link(byte[] before, long number, long addedAt, byte[] digest) {
        var fixed = ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(LINK)
                .putLong(number)
                .putLong(addedAt);
        return sha256(fixed.array(), before, digest);
    }

    static String text(String words) {
        return HexFormat.of().formatHex(sha256(words.getBytes(UTF_8)));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
