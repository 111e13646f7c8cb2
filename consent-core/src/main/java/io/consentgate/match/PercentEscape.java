package io.consentgate.match;

/**
 * One escape that begins with a percent sign: of a byte (WHATWG URL (living standard, 2026), §1.3 "Percent-encoded bytes"), or
 * of half a character or a whole one, which only {@code unescape} knows (ECMA-262 (2025), §B.2.1.2).
 */
final class PercentEscape {

    /** The length of one like {@code %2F}. */
    private static final int BYTE = 3;

    /** The length of one like {@code %u002F}. */
    static final int CHARACTER = 6;

    private PercentEscape() {}

    /** How long the escape is that begins there; 0 if none does. */
    static int length(byte[] b, int at, int to) {
        if (b[at] != '%') {
            return 0;
        }
        if (isHex(b, at + 1, at + BYTE, to)) {
            return BYTE;
        }
        return at + 1 < to && b[at + 1] == 'u' && isHex(b, at + 2, at + CHARACTER, to) ? CHARACTER : 0;
    }

    private static boolean isHex(byte[] b, int from, int end, int to) {
        int at = from;
        while (at < Math.min(end, to) && Ascii.hex(b[at]) >= 0) {
            at++;
        }
        return at == end;
    }

    /** What an escape of that length stands for. */
    static int value(byte[] b, int at, int length) {
        int value = 0;
        for (int i = length == CHARACTER ? at + 2 : at + 1; i < at + length; i++) {
            value = (value << 4) | Ascii.hex(b[i]);
        }
        return value;
    }
}
