package io.consentgate.rewriter;

/**
 * A name, the inside of a string or a URL with its escapes undone (CSS Syntax Module Level 3 of 24 December 2021, section
 * 4.3.7 "Consume an escaped code point"). What an escape stands for is UTF-8, all else as it was. Reusable.
 */
final class CssText {

    private static final int MOST_HEX_DIGITS = 6;
    private static final String DATA = "data:";

    byte[] bytes = new byte[0];
    int from;
    int to;

    private byte[] decoded = new byte[0];

    /** Reads {@code in[from..to)}; without escapes nothing is copied, so that the text is good for as long as the bytes. */
    void read(byte[] in, int start, int end) {
        bytes = in;
        from = start;
        to = end;
        for (int i = start; i < end; i++) {
            if (in[i] == '\\') {
                decode(in, start, end);
                return;
            }
        }
    }

    private void decode(byte[] in, int start, int end) {
        if (decoded.length < room(end - start)) {
            decoded = new byte[Math.max(room(end - start), 2 * decoded.length)];
        }
        int length = decode(in, start, end, decoded);
        bytes = decoded;
        from = 0;
        to = length;
    }

    /** How much room so many bytes can take: {@code \0} alone grows, from two bytes to three. */
    private static int room(int length) {
        return length + length / 2;
    }

    private static int decode(byte[] in, int from, int to, byte[] out) {
        int i = from;
        int end = 0;
        while (i < to) {
            if (in[i] != '\\') {
                out[end++] = in[i++];
            } else if (i + 1 == to) {
                i++;
            } else if (CssScanner.isNewline(in[i + 1])) {
                i = afterSpace(in, i + 1, to);
            } else if (Ascii.hex(in[i + 1]) < 0) {
                out[end++] = in[i + 1];
                i += 2;
            } else {
                int stop = hexEnd(in, i + 1, to);
                end = Utf8.put(codePoint(in, i + 1, stop), out, end);
                i = stop < to && Ascii.isSpace(in[stop]) ? afterSpace(in, stop, to) : stop;
            }
        }
        return end;
    }

    private static int hexEnd(byte[] in, int from, int to) {
        int i = from;
        while (i < to && i - from < MOST_HEX_DIGITS && Ascii.hex(in[i]) >= 0) {
            i++;
        }
        return i;
    }

    private static int codePoint(byte[] in, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 16 + Ascii.hex(in[i]);
        }
        return value == 0 ? Utf8.REPLACEMENT : Utf8.scalar(value);
    }

    private static int afterSpace(byte[] in, int at, int to) {
        return in[at] == '\r' && at + 1 < to && in[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Is it this word of lower-case letters, in any case? */
    boolean is(String lower) {
        return Ascii.is(bytes, from, to, lower);
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean startsWith(char first) {
        return from < to && bytes[from] == first;
    }

    /** Does it begin with two hyphens? */
    boolean isCustom() {
        return to - from >= 2 && bytes[from] == '-' && bytes[from + 1] == '-';
    }

    /** Is there anything in it that a host or a file could be named by: a letter, a digit, or what is not ASCII? */
    boolean namesSomething() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || Ascii.isAlphanumeric(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    /** Is it a {@code data:} URL, as the WHATWG URL Standard reads it, which ignores some white space and controls? */
    boolean isData() {
        int i = from;
        while (i < to && bytes[i] >= 0 && bytes[i] <= ' ') {
            i++;
        }
        int matched = 0;
        while (i < to && matched < DATA.length()) {
            if (bytes[i] != '\t' && bytes[i] != '\n' && bytes[i] != '\r') {
                if (Ascii.lower(bytes[i]) != DATA.charAt(matched)) {
                    return false;
                }
                matched++;
            }
            i++;
        }
        return matched == DATA.length();
    }
}
