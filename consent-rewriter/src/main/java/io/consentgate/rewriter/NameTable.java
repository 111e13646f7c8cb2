package io.consentgate.rewriter;

import java.util.Arrays;
import java.util.List;

/** Finds a name of ASCII letters, in any case, among those that are known: one multiplication and one look. */
final class NameTable {

    private static final long LOWER_CASE = 0x2020202020202020L;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0xD1B54A32D192ED03L;

    private final long[] keys;
    private final short[] indices;
    private final long multiplier;
    private final int shift;

    /** A table that finds the index of each name in that list. */
    NameTable(List<String> names) {
        int bits = 34 - Integer.numberOfLeadingZeros(names.size());
        keys = new long[1 << bits];
        indices = new short[1 << bits];
        shift = Long.SIZE - bits;
        long factor = MIX;
        while (!fill(names, factor)) {
            factor += STEP;
        }
        multiplier = factor;
    }

    private boolean fill(List<String> names, long factor) {
        Arrays.fill(indices, (short) -1);
        for (int i = 0; i < names.size(); i++) {
            byte[] name = Arrays.copyOf(Output.ascii(names.get(i)), names.get(i).length() + Long.BYTES);
            long key = key(name, 0, names.get(i).length());
            int slot = (int) ((key * factor) >>> shift);
            if (indices[slot] >= 0) {
                return false;
            }
            keys[slot] = key;
            indices[slot] = (short) i;
        }
        return true;
    }

    /** The index of the name there, or -1. Eight bytes behind it must be readable. */
    int find(byte[] bytes, int from, int to) {
        return find(key(bytes, from, to));
    }

    int find(long key) {
        int slot = (int) ((key * multiplier) >>> shift);
        return keys[slot] == key ? indices[slot] : -1;
    }

    /** A number for a name, its case forgotten: the name itself up to eight bytes, else a mixture. */
    static long key(byte[] bytes, int from, int to) {
        int length = to - from;
        long first = Window.eight(bytes, from) | LOWER_CASE;
        if (length <= Long.BYTES) {
            return length == 0 ? 0 : first & (-1L >>> (Long.SIZE - Byte.SIZE * length));
        }
        long key = first;
        for (int i = from + Long.BYTES; i < to - Long.BYTES; i += Long.BYTES) {
            key = key * MIX + (Window.eight(bytes, i) | LOWER_CASE);
        }
        return (key * MIX + (Window.eight(bytes, to - Long.BYTES) | LOWER_CASE)) * MIX + length;
    }
}
