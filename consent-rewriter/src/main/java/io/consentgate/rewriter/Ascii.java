package io.consentgate.rewriter;

/** What the standards call letters, digits and white space: ASCII, whatever the locale. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    static boolean isLetter(int b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isAlphanumeric(int b) {
        return isDigit(b) || isLetter(b);
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(int b) {
        if (isDigit(b)) {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** Tab, line feed, form feed, carriage return or space. */
    static boolean isSpace(int b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
    }

    static int lower(int b) {
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }

    /** Is that range, in any case, this word of lower-case letters? */
    static boolean is(byte[] bytes, int from, int to, String lower) {
        if (to - from != lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower(bytes[from + i]) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Do these very bytes stand there? */
    static boolean startsWith(byte[] bytes, int from, int to, byte[] what) {
        if (to - from < what.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (bytes[from + i] != what[i]) {
                return false;
            }
        }
        return true;
    }
}
