package io.consentgate.rewriter;

/** Writes code points as UTF-8. */
final class Utf8 {

    /** The most bytes that one code point takes. */
    static final int MAX = 4;

    /** What stands for a code point that cannot be. */
    static final int REPLACEMENT = 0xFFFD;

    private Utf8() {}

    /** Writes a code point of 0 to 10FFFF, surrogates included, and returns the end. */
    static int put(int codePoint, byte[] out, int at) {
        if (codePoint < 0x80) {
            out[at] = (byte) codePoint;
            return at + 1;
        }
        if (codePoint < 0x800) {
            out[at] = (byte) (0xC0 | (codePoint >> 6));
            return tail(codePoint, out, at + 1, 1);
        }
        if (codePoint < 0x10000) {
            out[at] = (byte) (0xE0 | (codePoint >> 12));
            return tail(codePoint, out, at + 1, 2);
        }
        out[at] = (byte) (0xF0 | (codePoint >> 18));
        return tail(codePoint, out, at + 1, 3);
    }

    private static int tail(int codePoint, byte[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[at + i] = (byte) (0x80 | ((codePoint >> (6 * (count - 1 - i))) & 0x3F));
        }
        return at + count;
    }

    /** The code point, or U+FFFD where it is a surrogate or beyond 10FFFF. */
    static int scalar(int codePoint) {
        return codePoint < 0 || codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                ? REPLACEMENT
                : codePoint;
    }
}
