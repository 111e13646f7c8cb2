package io.consentgate.match;

import java.nio.charset.StandardCharsets;

/** What single bytes mean in URLs and scripts. */
final class Ascii {

    private static final byte HOST = 1;
    private static final byte SCHEME = 2;
    private static final byte IDENTIFIER = 4;
    private static final byte[] CLASSES = new byte[256];

    static {
        for (int c = '0'; c <= '9'; c++) {
            CLASSES[c] = HOST | SCHEME | IDENTIFIER;
        }
        for (int c = 'a'; c <= 'z'; c++) {
            CLASSES[c] = HOST | SCHEME | IDENTIFIER;
            CLASSES[c - 0x20] = HOST | SCHEME | IDENTIFIER;
        }
        CLASSES['-'] = HOST | SCHEME;
        CLASSES['.'] = HOST | SCHEME;
        CLASSES['+'] = SCHEME;
        CLASSES['_'] = HOST | IDENTIFIER;
        CLASSES['$'] = IDENTIFIER;
        for (int c = 0x80; c <= 0xFF; c++) {
            CLASSES[c] = IDENTIFIER;
        }
    }

    private Ascii() {}

    static boolean isHostByte(byte c) {
        return (CLASSES[c & 0xFF] & HOST) != 0;
    }

    static boolean isSchemeByte(byte c) {
        return (CLASSES[c & 0xFF] & SCHEME) != 0;
    }

    /** Whether a name in a script can hold this byte; every byte outside ASCII counts. */
    static boolean isIdentifierByte(byte c) {
        return (CLASSES[c & 0xFF] & IDENTIFIER) != 0;
    }

    /** Whether a word in a path can hold this byte. */
    static boolean isWordByte(byte c) {
        return isIdentifierByte(c) && c != '$';
    }

    static boolean isLetter(byte c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    static boolean isControlOrSpace(byte c) {
        return c >= 0 && c <= ' ';
    }

    /** Whether the URL standard removes this byte wherever it stands. */
    static boolean isTabOrNewline(byte c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    static byte lower(byte c) {
        return c >= 'A' && c <= 'Z' ? (byte) (c | 0x20) : c;
    }

    /** The value of a hex digit, or -1. */
    static int hex(byte c) {
        return c < 0 ? -1 : Character.digit(c, 16);
    }

    static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** What a string begins and ends with in a script. */
    static boolean isQuote(byte c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Whether the range begins with this lower-case text, in any case. */
    static boolean startsWithIgnoreCase(byte[] b, int from, int to, byte[] text) {
        if (to - from < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (lower(b[from + i]) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the range is this lower-case text, in any case. */
    static boolean equalsIgnoreCase(byte[] b, int from, int to, byte[] text) {
        return to - from == text.length && startsWithIgnoreCase(b, from, to, text);
    }
}
