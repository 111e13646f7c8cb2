package io.consentgate.match;

/**
 * Undoes the escapes of JavaScript's strings wherever they stand: ECMA-262 (2025), §12.9.4 "String Literals". What is
 * outside ASCII becomes one byte that no fragment holds. Not thread-safe.
 */
final class ScriptEscapes {

    private static final byte OTHER = (byte) 0xFF;

    private final byte[] in;
    private final int to;
    private int at;

    private ScriptEscapes(byte[] in, int at, int to) {
        this.in = in;
        this.at = at;
        this.to = to;
    }

    /** Writes the range with its escapes undone, never longer than it was; returns the length. */
    static int undo(byte[] in, int from, int to, byte[] out) {
        ScriptEscapes escapes = new ScriptEscapes(in, from, to);
        int length = 0;
        while (escapes.at < to) {
            int escape = Bytes.indexOf(in, (byte) '\\', escapes.at, to);
            System.arraycopy(in, escapes.at, out, length, escape - escapes.at);
            length += escape - escapes.at;
            escapes.at = escape;
            if (escape < to) {
                int value = escapes.value();
                if (value >= 0) {
                    out[length++] = value < 0x80 ? (byte) value : OTHER;
                }
            }
        }
        return length;
    }

    /** The character that the escape here stands for, or -1 for a continued line; moves behind it. */
    private int value() {
        at++;
        if (at == to) {
            return '\\';
        }
        byte c = in[at++];
        return switch (c) {
            case 'x' -> hex(2, 'x');
            case 'u' -> at < to && in[at] == '{' ? braced() : hex(4, 'u');
            case 'n', 'r', 't', 'b', 'f', 'v' -> ' ';
            case '\n' -> -1;
            case '\r' -> carriageReturn();
            default -> c >= '0' && c <= '7' ? octal(c - '0') : c & 0xFF;
        };
    }

    private int carriageReturn() {
        if (at < to && in[at] == '\n') {
            at++;
        }
        return -1;
    }

    private int hex(int digits, int otherwise) {
        if (at + digits > to) {
            return otherwise;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Ascii.hex(in[i]);
            if (digit < 0) {
                return otherwise;
            }
            value = (value << 4) | digit;
        }
        at += digits;
        return value;
    }

    private int braced() {
        int value = 0;
        int i = at + 1;
        while (i < to && Ascii.hex(in[i]) >= 0) {
            value = Math.min((value << 4) | Ascii.hex(in[i]), 0x110000);
            i++;
        }
        if (i == to || in[i] != '}' || i == at + 1) {
            return 'u';
        }
        at = i + 1;
        return value;
    }

    private int octal(int first) {
        int value = first;
        int digits = first <= 3 ? 2 : 1;
        while (digits > 0 && at < to && in[at] >= '0' && in[at] <= '7') {
            value = (value << 3) | (in[at++] - '0');
            digits--;
        }
        return value;
    }
}
