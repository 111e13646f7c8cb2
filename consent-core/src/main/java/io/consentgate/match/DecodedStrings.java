package io.consentgate.match;

/**
 * Finds the strings in a script that it decodes itself, to hide an address or code in them: WHATWG HTML (living standard, 2026),
 * §8.3 "Base64 utility methods". Can be used again and again; not thread-safe.
 */
final class DecodedStrings {

    private static final byte[] CALL = Ascii.bytes("atob(");

    private byte[] out = new byte[1024];

    /** Where the first of them begins, behind its quote, or {@code to}. */
    static int first(byte[] b, int from, int to) {
        int end = next(b, from, to);
        while (end < to) {
            int text = endsCall(b, from, end) ? textStart(b, end, to) : to;
            if (text < to) {
                return text;
            }
            end = next(b, end, to);
        }
        return to;
    }

    private static int next(byte[] b, int from, int to) {
        return Math.min(to, Bytes.indexOf(b, (byte) 'b', (byte) '(', from, to) + 2);
    }

    private static boolean endsCall(byte[] b, int from, int end) {
        return end - from >= CALL.length && Ascii.startsWithIgnoreCase(b, end - CALL.length, end, CALL);
    }

    /** Where the text of the argument begins, or {@code to} where it is no string. */
    private static int textStart(byte[] b, int from, int to) {
        int at = from;
        while (at < to && Ascii.isControlOrSpace(b[at])) {
            at++;
        }
        return at < to && Ascii.isQuote(b[at]) ? at + 1 : to;
    }

    /**
     * Decodes these strings, each behind a quote and up to the end of a line; the first begins there. Returns how long the
     * {@link #text} has become.
     */
    int undo(byte[] b, int first, int to) {
        // two for the quote and the line's end of the last; of the others, a call takes more than these
        int room = to - first + 2;
        out = out.length < room ? new byte[room] : out;
        int length = 0;
        for (int at = first; at < to; at = first(b, at, to)) {
            out[length] = '\'';
            length = Base64Text.decode(b, at, to, out, length + 1);
        }
        return length;
    }

    /** Holds what was last decoded, until the next is. */
    byte[] text() {
        return out;
    }
}
