package io.consentgate.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the strings in a script that it decodes itself, to hide an address or code in them: WHATWG HTML (living standard, 2026),
 * §8.3 "Base64 utility methods".
 */
final class DecodedStrings {

    private static final byte[] CALL = "atob(".getBytes(StandardCharsets.US_ASCII);

    private DecodedStrings() {}

    /** Where the arguments of the first call begin that decodes, or {@code to}. */
    static int first(byte[] b, int from, int to) {
        int end = next(b, from, to);
        while (end < to && !endsCall(b, from, end)) {
            end = next(b, end, to);
        }
        return end;
    }

    private static int next(byte[] b, int from, int to) {
        return Math.min(to, Bytes.indexOf(b, (byte) 'b', (byte) '(', from, to) + 2);
    }

    private static boolean endsCall(byte[] b, int from, int end) {
        return end - from >= CALL.length && Ascii.startsWithIgnoreCase(b, end - CALL.length, end, CALL);
    }

    /**
     * What these strings stand for, each behind a quote and up to the end of a line; the first is the argument that begins there.
     */
    static byte[] read(byte[] b, int first, int to) {
        byte[] out = new byte[2 * (to - first)];
        int length = 0;
        for (int at = first; at < to; at = first(b, at, to)) {
            out[length++] = '\'';
            length = Base64Text.decode(b, textStart(b, at, to), to, out, length);
        }
        return Arrays.copyOf(out, length);
    }

    /** Where the text of the argument begins, or {@code to} where it is no string. */
    private static int textStart(byte[] b, int from, int to) {
        int at = from;
        while (at < to && Ascii.isControlOrSpace(b[at])) {
            at++;
        }
        return at < to && "\"'`".indexOf(b[at]) >= 0 ? at + 1 : to;
    }
}
