package io.consentgate.proxy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The end of a gzip member: checksum and length of what it held, RFC 1952 (1996), section 2.3.1. Compares what was read
 * with the last bytes that came in, a few of which may follow the member.
 */
final class GzipTrailer {

    private static final int BYTES = 8;

    private final CRC32 checksum = new CRC32();
    private final byte[] last = new byte[64];
    private int held;
    private long unpacked;

    /** Notes bytes as they came in. */
    void packed(ByteBuffer bytes) {
        ByteBuffer rest = bytes.duplicate();
        int surplus = rest.remaining() - last.length;
        if (surplus > 0) {
            rest.position(rest.position() + surplus);
        }
        int kept = Math.min(held, last.length - rest.remaining());
        System.arraycopy(last, held - kept, last, 0, kept);
        held = kept + rest.remaining();
        rest.get(last, kept, rest.remaining());
    }

    /** Notes bytes as they were read from them. */
    void unpacked(ByteBuffer bytes) {
        unpacked += bytes.remaining();
        checksum.update(bytes.duplicate());
    }

    /** Whether the bytes that came in end with the trailer of those that were read. */
    boolean arrived() {
        byte[] trailer = ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) unpacked)
                .array();
        ByteBuffer sought = ByteBuffer.wrap(trailer);
        for (int from = held - BYTES; from >= 0; from--) {
            if (ByteBuffer.wrap(last, from, BYTES).equals(sought)) {
                return true;
            }
        }
        return false;
    }
}
