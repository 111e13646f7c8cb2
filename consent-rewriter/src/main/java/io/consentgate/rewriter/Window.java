package io.consentgate.rewriter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The stretch of input that is in memory: what waits to be sent and what has just come. Behind the last byte stand
 * sentinels, one of each byte that is searched for, so that no search needs a bound; whoever searches looks once,
 * afterwards, whether it ran past {@link #limit}.
 */
final class Window {

    /** What {@link #find} looks for, eight times over. */
    static final long LESS_THAN = 0x3C3C3C3C3C3C3C3CL;

    static final long GREATER_THAN = 0x3E3E3E3E3E3E3E3EL;
    static final long DOUBLE_QUOTE = 0x2222222222222222L;
    static final long SINGLE_QUOTE = 0x2727272727272727L;
    static final long AMPERSAND = 0x2626262626262626L;
    static final long BACKSLASH = 0x5C5C5C5C5C5C5C5CL;
    static final long HYPHEN = 0x2D2D2D2D2D2D2D2DL;

    private static final byte[] SENTINELS = {'"', '\'', '>', '<', ' ', '-', ']', '='};
    private static final int PADDING = 8 * SENTINELS.length;

    /** An array that has grown beyond is not kept for the next document. */
    private static final int LARGEST_KEPT = 1 << 20;

    private static final long ONES = 0x0101010101010101L;
    /** The highest bit of each byte. */
    static final long HIGHS = 0x8080808080808080L;

    private static final long BOTH_ANGLES = 0x0202020202020202L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    byte[] bytes;

    /** The end of the input so far. */
    int limit;

    /** Everything before is sent or dropped. */
    int mark;

    private final int capacity;

    Window(int capacity) {
        this.capacity = capacity + PADDING;
        bytes = new byte[this.capacity];
        pad();
    }

    /** Is empty again. */
    void clear() {
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[capacity];
        }
        limit = 0;
        mark = 0;
        pad();
    }

    /** Adds input at the end and returns by how much all positions moved towards the start. */
    int append(byte[] input, int from, int length) {
        int moved = mark;
        int kept = limit - mark;
        byte[] target = bytes;
        if (kept + length + PADDING > bytes.length) {
            target = new byte[Math.max(2 * bytes.length, kept + length + PADDING)];
        }
        if (mark > 0 || target != bytes) {
            System.arraycopy(bytes, mark, target, 0, kept);
        }
        System.arraycopy(input, from, target, kept, length);
        bytes = target;
        limit = kept + length;
        mark = 0;
        pad();
        return moved;
    }

    private void pad() {
        for (int i = 0; i < PADDING; i += SENTINELS.length) {
            System.arraycopy(SENTINELS, 0, bytes, limit + i, SENTINELS.length);
        }
    }

    /** The eight bytes from there, the first lowest. */
    static long eight(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** Has {@link #HIGHS} where a byte is zero; above the lowest such byte there may be more, and other bits mean nothing. */
    static long zeroBytes(long word) {
        return (word - ONES) & ~word;
    }

    /** Has {@link #HIGHS} where a byte is zero or has its own: of ASCII, {@link #zeroBytes} in one step less. */
    static long borrows(long word) {
        return word - ONES;
    }

    /** Where the next byte of that pattern is: always somewhere, if only among the sentinels. */
    static int find(byte[] bytes, int from, long pattern) {
        int i = from;
        while (true) {
            long x = (long) LONGS.get(bytes, i) ^ pattern;
            long hits = (x - ONES) & ~x & HIGHS;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
            i += 8;
        }
    }

    /** The same, for what is likely to be far: four times as many bytes are looked at together. */
    static int findFar(byte[] bytes, int from, long pattern) {
        int i = from;
        while (i <= bytes.length - 4 * Long.BYTES && !isIn(bytes, i, pattern)) {
            i += 4 * Long.BYTES;
        }
        return find(bytes, i, pattern);
    }

    private static boolean isIn(byte[] bytes, int i, long pattern) {
        long hits = zeroBytes((long) LONGS.get(bytes, i) ^ pattern)
                | zeroBytes((long) LONGS.get(bytes, i + 8) ^ pattern)
                | zeroBytes((long) LONGS.get(bytes, i + 16) ^ pattern)
                | zeroBytes((long) LONGS.get(bytes, i + 24) ^ pattern);
        return (hits & HIGHS) != 0;
    }

    /** Where the first byte of that pattern is in a range, or its end. Seven bytes behind it must be readable. */
    static int indexOf(byte[] bytes, int from, int to, long pattern) {
        for (int i = from; i < to; i += 8) {
            long x = (long) LONGS.get(bytes, i) ^ pattern;
            long hits = (x - ONES) & ~x & HIGHS;
            if (hits != 0) {
                return Math.min(to, i + (Long.numberOfTrailingZeros(hits) >>> 3));
            }
        }
        return to;
    }

    /** Where the next {@code <} or {@code >} is. */
    static int findAngle(byte[] bytes, int from) {
        int i = from;
        while (true) {
            long x = ((long) LONGS.get(bytes, i) | BOTH_ANGLES) ^ GREATER_THAN;
            long hits = (x - ONES) & ~x & HIGHS;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
            i += 8;
        }
    }
}
