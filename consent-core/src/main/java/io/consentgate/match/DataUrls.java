package io.consentgate.match;

/**
 * Finds {@code data:} URLs in a script and reads what they carry: WHATWG Fetch (living standard, 2026), §6 "data: URLs".
 * Their type does not matter, since browsers run nearly every one as a worker or a script, those of pictures too. Where one of
 * them ends is not asked: all behind the first is read as if it were carried. Can be used again and again; not thread-safe.
 */
final class DataUrls {

    private static final byte[] SCHEME = Ascii.bytes("data");
    private static final byte[] BASE64 = Ascii.bytes("base64");
    private static final byte ESCAPE = 0x1B;

    /** What switches a text of ISO 2022 to another alphabet: so many bytes. */
    private static final int SWITCH = 3;

    private byte[] out = new byte[4096];

    /** Where the first begins, or {@code to}. */
    static int first(byte[] b, int from, int to) {
        int colon = Bytes.indexOf(b, (byte) 'a', (byte) ':', from, to) + 1;
        while (colon < to && !endsScheme(b, from, colon)) {
            colon = Bytes.indexOf(b, (byte) 'a', (byte) ':', colon, to) + 1;
        }
        return colon < to ? colon - SCHEME.length : to;
    }

    /** Whether an address begins with it there: as a string, or in one that holds markup or a style. */
    private static boolean endsScheme(byte[] b, int from, int colon) {
        int start = colon - SCHEME.length;
        if (start < from || !Ascii.startsWithIgnoreCase(b, start, colon, SCHEME)) {
            return false;
        }
        int at = start;
        while (at > from && Ascii.isControlOrSpace(b[at - 1])) {
            at--;
        }
        return at == from || "\"'`(=;".indexOf(b[at - 1]) >= 0;
    }

    /**
     * Undoes the percent escapes of this text; if it has none, reads what its base64 stands for. Returns how long the
     * {@link #text} has become, never longer than this one; 0 if it has neither.
     */
    int undo(byte[] b, int from, int to) {
        out = out.length < to - from ? new byte[to - from] : out;
        int length = percent(b, from, to);
        return spelledInAscii(length < to - from ? length : base64(b, from, to));
    }

    /** Holds what was last read, until the next is. */
    byte[] text() {
        return out;
    }

    private int percent(byte[] b, int from, int to) {
        int length = 0;
        int at = from;
        while (at < to) {
            int escape = PercentEscape.length(b, at, to);
            if (escape == PercentEscape.CHARACTER) {
                length = Utf8.put(PercentEscape.value(b, at, escape), out, length);
            } else {
                out[length++] = escape == 0 ? b[at] : (byte) PercentEscape.value(b, at, escape);
            }
            at += Math.max(1, escape);
        }
        return length;
    }

    /** All bodies, each in a line of its own. */
    private int base64(byte[] b, int from, int to) {
        int length = 0;
        int at = from;
        while (at < to) {
            at = Bytes.indexOf(b, (byte) ';', at, to) + 1;
            int word = at < to ? spacesEnd(b, at, to) : to;
            if (Ascii.startsWithIgnoreCase(b, word, to, BASE64)) {
                at = Bytes.indexOf(b, (byte) ',', word, to) + 1;
                length = Base64Text.decode(b, at, to, out, length);
            }
        }
        return length;
    }

    private static int spacesEnd(byte[] b, int from, int to) {
        int at = from;
        while (at < to && Ascii.isControlOrSpace(b[at])) {
            at++;
        }
        return at;
    }

    /** Leaves out what stands between letters in UTF-16 and in ISO 2022, in place: an address is the same without. */
    private int spelledInAscii(int to) {
        int length = 0;
        for (int at = 0; at < to; at++) {
            if (out[at] == ESCAPE) {
                at += SWITCH - 1;
            } else if (out[at] != 0) {
                out[length++] = out[at];
            }
        }
        return length;
    }
}
