package io.consentgate.rewriter;

/**
 * A byte of the original in decoded text, as three bytes that are no ASCII and begin with FF, which is in no other place of
 * such a text. It comes out as the byte that it was. An instance reads them, byte by byte.
 */
final class OpaqueByte {

    private static final int LEAD = 0xFF;

    private int missing;
    private int value;

    static boolean isLead(int b) {
        return (b & 0xFF) == LEAD;
    }

    /** Writes it and returns the end. */
    static int put(int b, byte[] out, int at) {
        out[at] = (byte) LEAD;
        out[at + 1] = (byte) (0x80 | ((b >> 4) & 0xF));
        out[at + 2] = (byte) (0x80 | (b & 0xF));
        return at + 3;
    }

    /** Is this byte part of one? Then {@link #isWhole} says whether it is the last. */
    boolean take(byte b) {
        if (missing == 0) {
            missing = isLead(b) ? 2 : 0;
            value = 0;
            return missing > 0;
        }
        value = (value << 4) | (b & 0xF);
        missing--;
        return true;
    }

    boolean isWhole() {
        return missing == 0;
    }

    byte value() {
        return (byte) value;
    }
}
