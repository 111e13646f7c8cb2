package io.consentgate.match;

/** Reads base64 where a script holds it: WHATWG Infra (living standard, 2026), §7 "Forgiving base64", and its alphabet for URLs. */
final class Base64Text {

    private Base64Text() {}

    /**
     * Writes what the longest run of base64 from there stands for, with a line's end behind it, and returns where that ends: no
     * longer than the run. Nothing is written where there is none.
     */
    static int decode(byte[] b, int from, int to, byte[] out, int start) {
        int length = start;
        int held = 0;
        int bits = 0;
        for (int at = from; at < to && (sextet(b[at]) >= 0 || Ascii.isControlOrSpace(b[at])); at++) {
            if (sextet(b[at]) >= 0) {
                held = (held << 6) | sextet(b[at]);
                bits += 6;
            }
            if (bits >= 8) {
                bits -= 8;
                out[length++] = (byte) (held >> bits);
            }
        }
        if (length > start) {
            out[length++] = '\n';
        }
        return length;
    }

    private static int sextet(byte c) {
        if (Ascii.isLetter(c)) {
            return c >= 'a' ? c - 'a' + 26 : c - 'A';
        }
        if (Ascii.isDigit(c)) {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }
}
