package io.consentgate.match;

import java.util.Arrays;

/**
 * Tells by the last eight bytes of a host that no known host ends it, as is so for most. Immutable, safe to share; allocates
 * nothing.
 */
final class HostEnds {

    private static final long LOWER_CASE = 0x2020202020202020L;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** So many bits for each known host: one in thirty-two of the others is taken for known. */
    private static final int ROOM = 5;

    private final long[] bits;
    private final int shift;

    /** What of eight bytes a known host takes, with the dot before it: all, but for the shortest. */
    private final long[] masks;

    /** Takes hosts in lower-case ASCII. */
    HostEnds(byte[][] hosts) {
        int power = Math.max(6, Integer.SIZE - Integer.numberOfLeadingZeros(hosts.length) + ROOM);
        bits = new long[1 << (power - 6)];
        shift = Long.SIZE - power;
        masks = Arrays.stream(hosts).mapToLong(HostEnds::mask).distinct().toArray();
        for (byte[] host : hosts) {
            int bit = bit(word(host) & mask(host));
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    private static long mask(byte[] host) {
        return -1L << (Byte.SIZE * Math.max(0, Long.BYTES - 1 - host.length));
    }

    private static long word(byte[] host) {
        byte[] padded = new byte[2 * Long.BYTES + host.length];
        padded[2 * Long.BYTES - 1] = '.';
        System.arraycopy(host, 0, padded, 2 * Long.BYTES, host.length);
        return Bytes.eight(padded, padded.length - Long.BYTES) | LOWER_CASE;
    }

    private int bit(long end) {
        return (int) ((end * MIX) >>> shift);
    }

    /** Can a known host be the end of this one, in any case, or all of it? */
    boolean mayEnd(byte[] b, int from, int to) {
        if (to - from < Long.BYTES) {
            return true;
        }
        long end = Bytes.eight(b, to - Long.BYTES) | LOWER_CASE;
        for (long mask : masks) {
            int bit = bit(end & mask);
            if ((bits[bit >>> 6] & 1L << bit) != 0) {
                return true;
            }
        }
        return false;
    }
}
