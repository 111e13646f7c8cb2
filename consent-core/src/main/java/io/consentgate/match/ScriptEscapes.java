package io.consentgate.match;

/**
 * Undoes the escapes of JavaScript's strings wherever they stand: ECMA-262 (2025), §12.9.4 "String Literals", as far as it
 * matters to a URL in them: a backslash is written as the slash that it is there, and tabs and newlines are left out. What is
 * outside ASCII is UTF-8, and half a character one byte that no fragment holds. Can be used again and again; not thread-safe.
 */
final class ScriptEscapes {

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
            length = put(at < to ? value() : CONTINUED, length);
        }
        in = NOTHING;
        return length;
    }

    /** No character takes more bytes than its escape. */
    private int put(int value, int length) {
        return value == CONTINUED ? length : Utf8.put(value, out, length);
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
            case 'x' -> inUrl(hex(2, 'x'));
            case 'u' -> inUrl(at < to && in[at] == '{' ? braced() : hex(4, 'u'));
            case 'b', 'f', 'v' -> ' ';
            case 'n', 'r', 't', '\n' -> CONTINUED;
            case '\\' -> '/';
            case '\r' -> carriageReturn();
            default -> c >= '0' && c <= '7' ? inUrl(octal(c - '0')) : c & 0xFF;
        };
    }

    /** What a character that stands for itself is in a URL, by its number. */
    private static int inUrl(int value) {
        return switch (value) {
            case '\t', '\n', '\r' -> CONTINUED;
            case '\\' -> '/';
            default -> value;
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
