package io.consentgate.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads eight bytes at a time. */
final class Bytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long CASE = 0x2020202020202020L;

    private Bytes() {}

    /** The eight bytes from here, the first in the lowest place. */
    static long eight(byte[] b, int at) {
        return (long) LONGS.get(b, at);
    }

    /** Where this ASCII byte first stands, or {@code to}. */
    static int indexOf(byte[] b, byte wanted, int from, int to) {
        long pattern = wanted * ONES;
        int i = from;
        for (; i <= to - 8; i += 8) {
            long zero = zeros(eight(b, i) ^ pattern);
            if (zero != 0) {
                return i + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        while (i < to && b[i] != wanted) {
            i++;
        }
        return i;
    }

    /** Where this letter, given in lower case, first stands in either case before this byte of ASCII, or {@code to}. */
    static int indexOf(byte[] b, byte letter, byte next, int from, int to) {
        long letters = letter * ONES;
        long nexts = next * ONES;
        int i = from;
        while (i <= to - 9) {
            long both = zeros((eight(b, i) | CASE) ^ letters) & zeros(eight(b, i + 1) ^ nexts);
            if (both == 0) {
                i += 8;
            } else {
                i += Long.numberOfTrailingZeros(both) >>> 3;
                if (is(b, i, letter, next)) {
                    return i;
                }
                i++;
            }
        }
        while (i < to - 1 && !is(b, i, letter, next)) {
            i++;
        }
        return i < to - 1 ? i : to;
    }

    private static boolean is(byte[] b, int at, byte letter, byte next) {
        return (b[at] | 0x20) == letter && b[at + 1] == next;
    }

    /** The highest bit of each byte that is zero, and perhaps of one behind it. */
    private static long zeros(long bytes) {
        return (bytes - ONES) & ~bytes & HIGHS;
    }
}
