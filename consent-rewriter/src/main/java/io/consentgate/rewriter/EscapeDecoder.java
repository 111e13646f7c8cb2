package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/**
 * Makes ISO-2022-JP safe to scan (WHATWG Encoding Standard, section 12.2.1 "ISO-2022-JP decoder"): the bytes of what is no
 * ASCII become {@link OpaqueByte}s.
 *
 * <p>So do the escape sequences before and after it. Browsers see nothing where an escape sequence stands between two
 * characters of ASCII, and so it must be here: it waits for the next character that is none, or goes if another sequence
 * comes first. Such sequences are pointless; a document without them comes back byte for byte, one with them as the same
 * text.
 */
final class EscapeDecoder implements Recoder {

    private static final int ESCAPE = 0x1B;

    private enum Characters {
        ASCII('(', 'B'),
        ROMAN('(', 'J'),
        KATAKANA('(', 'I'),
        PAIRS('$', 'B'),
        OLD_PAIRS('$', '@');

        private static final Characters[] ALL = values();

        private final int first;
        private final int second;

        Characters(int first, int second) {
            this.first = first;
            this.second = second;
        }

        static @Nullable Characters of(int first, int second) {
            for (Characters set : ALL) {
                if (set.first == first && set.second == second) {
                    return set;
                }
            }
            return null;
        }
    }

    private Characters set = Characters.ASCII;

    /** Is the sequence that began the set still to be written? */
    private boolean waits;

    private boolean followsSequence;
    private boolean followsOpaque;

    /** How many bytes of a sequence have been seen, and the one after the escape. */
    private int seen;

    private int first;

    @Override
    public int take(byte[] in, int from, int to, byte[] out, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            end = take(in[i] & 0xFF, out, end);
        }
        return end;
    }

    private int take(int b, byte[] out, int at) {
        if (seen == 1 && (b == '(' || b == '$')) {
            first = b;
            seen = 2;
            return at;
        }
        Characters next = seen == 2 ? Characters.of(first, b) : null;
        if (next == null) {
            return character(b, out, broken(out, at));
        }
        seen = 0;
        return change(next, out, at);
    }

    /** What looked like a sequence was none. */
    private int broken(byte[] out, int at) {
        int length = seen;
        seen = 0;
        int end = length > 0 ? opaque(ESCAPE, out, at) : at;
        return length > 1 ? character(first, out, end) : end;
    }

    private int change(Characters next, byte[] out, int at) {
        boolean isSeen = followsSequence || followsOpaque;
        int end = followsSequence ? waiting(out, at) : at;
        set = next;
        waits = true;
        followsSequence = true;
        followsOpaque = isSeen;
        return isSeen ? waiting(out, end) : end;
    }

    private int waiting(byte[] out, int at) {
        if (!waits) {
            return at;
        }
        waits = false;
        return OpaqueByte.put(set.second, out, OpaqueByte.put(set.first, out, OpaqueByte.put(ESCAPE, out, at)));
    }

    private int character(int b, byte[] out, int at) {
        if (b == ESCAPE) {
            seen = 1;
            return at;
        }
        boolean isAscii = set == Characters.ASCII || (set == Characters.ROMAN && b != '\\' && b != '~');
        if (!isAscii || b > 0x7F || b == 0x0E || b == 0x0F) {
            return opaque(b, out, at);
        }
        followsSequence = false;
        followsOpaque = false;
        out[at] = (byte) b;
        return at + 1;
    }

    private int opaque(int b, byte[] out, int at) {
        int end = waiting(out, at);
        followsSequence = false;
        followsOpaque = true;
        return OpaqueByte.put(b, out, end);
    }

    @Override
    public int end(byte[] out, int at) {
        return waiting(out, broken(out, at));
    }
}
