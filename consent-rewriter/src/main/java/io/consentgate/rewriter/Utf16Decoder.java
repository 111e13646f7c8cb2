package io.consentgate.rewriter;

/**
 * UTF-16 to UTF-8. A surrogate without its other half becomes the three bytes that it would have in UTF-8, and an odd byte at
 * the end an {@link OpaqueByte}, so that every input comes back from {@link Utf16Encoder}.
 */
final class Utf16Decoder implements Recoder {

    private static final int NONE = -1;

    private final boolean bigEndian;
    private int half = NONE;
    private int high = NONE;

    Utf16Decoder(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    @Override
    public int take(byte[] in, int from, int to, byte[] out, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            int b = in[i] & 0xFF;
            if (half == NONE) {
                half = b;
            } else {
                end = unit(bigEndian ? (half << 8) | b : (b << 8) | half, out, end);
                half = NONE;
            }
        }
        return end;
    }

    private int unit(int unit, byte[] out, int at) {
        if (high != NONE && Character.isLowSurrogate((char) unit)) {
            int end = Utf8.put(Character.toCodePoint((char) high, (char) unit), out, at);
            high = NONE;
            return end;
        }
        int end = lone(out, at);
        if (Character.isHighSurrogate((char) unit)) {
            high = unit;
            return end;
        }
        return Utf8.put(unit, out, end);
    }

    private int lone(byte[] out, int at) {
        int end = high == NONE ? at : Utf8.put(high, out, at);
        high = NONE;
        return end;
    }

    @Override
    public int end(byte[] out, int at) {
        int end = lone(out, at);
        return half == NONE ? end : OpaqueByte.put(half, out, end);
    }
}
