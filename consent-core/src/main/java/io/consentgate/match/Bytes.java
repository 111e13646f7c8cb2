package io.consentgate.match;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads eight bytes at a time. */
final class Bytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

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
            long different = eight(b, i) ^ pattern;
            long zero = (different - ONES) & ~different & HIGHS;
            if (zero != 0) {
                return i + (Long.numberOfTrailingZeros(zero) >>> 3);
            }
        }
        while (i < to && b[i] != wanted) {
            i++;
        }
        return i;
    }
}
