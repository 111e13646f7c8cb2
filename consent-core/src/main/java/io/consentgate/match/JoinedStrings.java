package io.consentgate.match;

import java.util.Arrays;

/**
 * Finds the strings that a script writes in pieces, with a plus between, and joins them: ECMA-262 (2025), §13.15.3
 * "ApplyStringOrNumericBinaryOperator". Pieces that have a name in between stay apart.
 */
final class JoinedStrings {

    private JoinedStrings() {}

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
        return before > from && isQuote(b[before - 1]) && behind < to && isQuote(b[behind]);
    }

    /** The script with these strings in one piece; the first plus is there. */
    static byte[] join(byte[] b, int from, int first, int to) {
        byte[] out = new byte[to - from];
        int length = 0;
        int at = from;
        for (int plus = first; plus < to; plus = first(b, at, to)) {
            int count = pieceEnd(b, at, plus) - 1 - at;
            System.arraycopy(b, at, out, length, count);
            length += count;
            at = pieceStart(b, plus, to) + 1;
        }
        System.arraycopy(b, at, out, length, to - at);
        return Arrays.copyOf(out, length + to - at);
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

    private static boolean isQuote(byte c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
