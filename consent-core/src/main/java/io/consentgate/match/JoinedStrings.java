package io.consentgate.match;

/**
 * Finds the strings that a script writes in pieces, with a plus between, and joins them: ECMA-262 (2025), §13.15.3
 * "ApplyStringOrNumericBinaryOperator". Pieces that have a name in between stay apart. Can be used again and again; not
 * thread-safe.
 */
final class JoinedStrings {

    private byte[] out = new byte[4096];

    /** Where the first plus between two pieces is, or {@code to}. */
    static int first(byte[] b, int from, int to) {
        int plus = Bytes.indexOf(b, (byte) '+', from, to);
        while (plus < to && !joins(b, from, plus, to)) {
            plus = Bytes.indexOf(b, (byte) '+', plus + 1, to);
        }
        return plus;
    }

    private static boolean joins(byte[] b, int from, int plus, int to) {
        int before = pieceEnd(b, from, plus);
        int behind = pieceStart(b, plus, to);
        return before > from && Ascii.isQuote(b[before - 1]) && behind < to && Ascii.isQuote(b[behind]);
    }

    /**
     * Joins these strings; the first plus is there. Returns how long the {@link #text} of the script has become, never longer than
     * it was.
     */
    int join(byte[] b, int from, int first, int to) {
        out = out.length < to - from ? new byte[to - from] : out;
        int length = 0;
        int at = from;
        for (int plus = first; plus < to; plus = first(b, at, to)) {
            length = add(b, at, pieceEnd(b, at, plus) - 1, length);
            at = pieceStart(b, plus, to) + 1;
        }
        return add(b, at, to, length);
    }

    private int add(byte[] b, int from, int to, int length) {
        System.arraycopy(b, from, out, length, to - from);
        return length + to - from;
    }

    /** Holds the script that was last put together, until the next is. */
    byte[] text() {
        return out;
    }

    /** Behind the quote that a piece before that plus ends with. */
    private static int pieceEnd(byte[] b, int from, int plus) {
        int at = plus;
        while (at > from && Ascii.isControlOrSpace(b[at - 1])) {
            at--;
        }
        return at;
    }

    /** At the quote that a piece behind that plus begins with. */
    private static int pieceStart(byte[] b, int plus, int to) {
        int at = plus + 1;
        while (at < to && Ascii.isControlOrSpace(b[at])) {
            at++;
        }
        return at;
    }
}
