package io.consentgate.match;

/**
 * Undoes the escapes of JavaScript's strings wherever they stand: ECMA-262 (2025), §12.9.4 "String Literals". What is
 * outside ASCII becomes one byte that no fragment holds. Can be used again and again; not thread-safe.
 */
final class ScriptEscapes {

    private static final byte OTHER = (byte) 0xFF;
    private static final int CONTINUED = -1;
    private static final byte[] NOTHING = {};

    private byte[] in = NOTHING;
    private byte[] out = new byte[4096];
    private int at;
    private int to;

    /** Undoes the escapes of this range; returns how long the {@link #text} has become, never longer than the range. */
    int undo(byte[] script, int from, int end) {
        in = script;
        at = from;
        to = end;
        out = out.length < end - from ? new byte[end - from] : out;
        int length = 0;
        while (at < to) {
            int escape = Bytes.indexOf(in, (byte) '\\', at, to);
            System.arraycopy(in, at, out, length, escape - at);
            length += escape - at;
            at = escape;
            int value = at < to ? value() : CONTINUED;
            if (value != CONTINUED) {
                out[length++] = value < 0x80 ? (byte) value : OTHER;
            }
        }
        in = NOTHING;
        return length;
    }

    /** Holds what was last read, until the next is. */
    byte[] text() {
        return out;
    }

    /** The character that the escape here stands for, or {@link #CONTINUED} for a line that goes on; moves behind it. */
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
            case '\n' -> CONTINUED;
            case '\r' -> carriageReturn();
            default -> c >= '0' && c <= '7' ? octal(c - '0') : c & 0xFF;
        };
    }

    private int carriageReturn() {
        if (at < to && in[at] == '\n') {
            at++;
        }
        return CONTINUED;
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
