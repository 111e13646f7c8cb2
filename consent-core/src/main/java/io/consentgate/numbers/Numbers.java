package io.consentgate.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.consentgate.Kind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers that stand for purposes and vendors in consent cookies. A number is never given to anything else later: those of
 * the catalogue are written down there, those of a site's own purposes and vendors follow from their ids.
 */
public final class Numbers {
    /** The lowest number that the catalogue will never use. */
    public static final int FIRST_OWN = 1 << 14;

    /** The highest number there is. */
    public static final int LAST_OWN = FIRST_OWN + (1 << 21) - 1;

    private Numbers() {}

    /** The number of a purpose: its place among the kinds if it is named like one, otherwise an own number. */
    public static int ofPurpose(String id) {
        return Kind.of(id).map(Kind::ordinal).orElseGet(() -> own(id));
    }

    /** The number that an id gets outside the catalogue: 21 bits of its SHA-256. */
    public static int own(String id) {
        byte[] hash = sha256().digest(id.getBytes(UTF_8));
        int bits = ((hash[0] & 0xff) << 16) | ((hash[1] & 0xff) << 8) | (hash[2] & 0xff);
        return FIRST_OWN + (bits >>> 3);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
