package io.consentgate.rewriter;

/**
 * Resolves character references as a browser does (WHATWG HTML, section 13.2.5.72 "Character reference state" to 13.2.5.80),
 * named and numeric, with and without semicolon.
 *
 * <p>The bytes may be in any charset that keeps ASCII as it is; what a reference stands for is written as UTF-8, all else
 * is copied. Linear, and nothing is allocated.
 */
final class CharacterReferences {

    private static final int BEYOND_UNICODE = 0x110000;

    /** What 80 to 9F mean, which is what windows-1252 has there; where it has nothing, they stay. */
    private static final String C1 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
            + "\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D"
            + "\u017E\u0178";

    private CharacterReferences() {}

    /**
     * How much room the result of so many bytes can take: a fifth more, which is what the name nGt, five bytes that become
     * six, needs. Every other reference grows less.
     */
    static int room(int length) {
        return length + length / 5;
    }

    /**
     * Writes {@code in[from..to)} with its references resolved to {@code out}, which is another array with
     * {@link #room} for it from {@code at}, and returns the end.
     *
     * @param attribute whether the bytes are an attribute's value, where a name that lacks its semicolon does not count
     *     before a letter, digit or {@code =}; otherwise they are text
     */
    static int decode(byte[] in, int from, int to, byte[] out, int at, boolean attribute) {
        int i = from;
        int end = at;
        while (i < to) {
            if (in[i] != '&') {
                int stop = next(in, i + 1, to);
                System.arraycopy(in, i, out, end, stop - i);
                end += stop - i;
                i = stop;
            } else if (i + 1 < to && in[i + 1] == '#') {
                int stop = numberEnd(in, i, to);
                end = stop == i ? literal(out, end) : Utf8.put(number(in, i, stop), out, end);
                i = Math.max(stop, i + 1);
            } else {
                int name = named(in, i + 1, to, attribute);
                end = name == NamedReferences.NONE ? literal(out, end) : NamedReferences.HTML.put(name, out, end);
                i += 1 + (name == NamedReferences.NONE ? 0 : NamedReferences.HTML.length(name));
            }
        }
        return end;
    }

    /** Does one stand at that ampersand that has no need of what follows it: a number, or a name with its semicolon? */
    static boolean isClosed(byte[] in, int ampersand, int to) {
        int next = ampersand + 1;
        if (next < to && in[next] == '#') {
            return numberEnd(in, ampersand, to) != ampersand;
        }
        int end = next;
        while (end < to && Ascii.isAlphanumeric(in[end])) {
            end++;
        }
        // what no semicolon follows is not looked up: most of it is an operator or a parameter of an address
        int name = end < to && in[end] == ';' ? NamedReferences.HTML.longest(in, next, to) : NamedReferences.NONE;
        return name != NamedReferences.NONE && NamedReferences.HTML.isClosed(name);
    }

    /** Where the next one can be, or the end. */
    static int next(byte[] in, int from, int to) {
        int i = from;
        while (i <= to - 2 * Long.BYTES && (ampersands(in, i) | ampersands(in, i + Long.BYTES)) == 0) {
            i += 2 * Long.BYTES;
        }
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long ampersands = ampersands(in, i);
            if (ampersands != 0) {
                return i + (Long.numberOfTrailingZeros(ampersands) >>> 3);
            }
        }
        while (i < to && in[i] != '&') {
            i++;
        }
        return i;
    }

    /** Which of eight bytes are ampersands: of the first one it is certain. */
    private static long ampersands(byte[] in, int from) {
        return Window.zeroBytes(Window.eight(in, from) ^ Window.AMPERSAND) & Window.HIGHS;
    }

    private static int literal(byte[] out, int at) {
        out[at] = '&';
        return at + 1;
    }

    private static int named(byte[] in, int from, int to, boolean attribute) {
        int name = NamedReferences.HTML.longest(in, from, to);
        if (name == NamedReferences.NONE || !attribute || NamedReferences.HTML.isClosed(name)) {
            return name;
        }
        int next = from + NamedReferences.HTML.length(name);
        boolean goesOn = next < to && (in[next] == '=' || Ascii.isAlphanumeric(in[next]));
        return goesOn ? NamedReferences.NONE : name;
    }

    private static int numberEnd(byte[] in, int from, int to) {
        boolean hex = isHex(in, from, to);
        int first = from + (hex ? 3 : 2);
        int i = first;
        while (i < to && (hex ? Ascii.hex(in[i]) >= 0 : Ascii.isDigit(in[i]))) {
            i++;
        }
        if (i == first) {
            return from;
        }
        return i < to && in[i] == ';' ? i + 1 : i;
    }

    private static boolean isHex(byte[] in, int from, int to) {
        return from + 2 < to && Ascii.lower(in[from + 2]) == 'x';
    }

    private static int number(byte[] in, int from, int stop) {
        boolean hex = isHex(in, from, stop);
        int value = 0;
        for (int i = from + (hex ? 3 : 2); i < stop && in[i] != ';'; i++) {
            value = Math.min(value * (hex ? 16 : 10) + Ascii.hex(in[i]), BEYOND_UNICODE);
        }
        if (value >= 0x80 && value < 0xA0) {
            return C1.charAt(value - 0x80);
        }
        return value == 0 ? Utf8.REPLACEMENT : Utf8.scalar(value);
    }
}
