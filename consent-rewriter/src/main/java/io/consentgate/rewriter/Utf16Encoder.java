package io.consentgate.rewriter;

/** What {@link Utf16Decoder} decodes, and any other UTF-8, to UTF-16. What is no UTF-8 becomes U+FFFD. */
final class Utf16Encoder implements Recoder {

    private final boolean bigEndian;
    private final OpaqueByte opaque = new OpaqueByte();
    private int codePoint;
    private int least;
    private int missing;

    Utf16Encoder(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    @Override
    public int take(byte[] in, int from, int to, byte[] out, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            if (!opaque.take(in[i])) {
                end = utf8(in[i] & 0xFF, out, end);
            } else if (opaque.isWhole()) {
                out[end++] = opaque.value();
            }
        }
        return end;
    }

    private int utf8(int b, byte[] out, int at) {
        if (missing > 0 && (b & 0xC0) == 0x80) {
            codePoint = (codePoint << 6) | (b & 0x3F);
            missing--;
            return missing == 0 ? put(codePoint, out, at) : at;
        }
        int end = end(out, at);
        missing = following(b);
        codePoint = b & (0x3F >> missing);
        least = missing == 1 ? 0x80 : missing == 2 ? 0x800 : 0x10000;
        if (missing > 0) {
            return end;
        }
        return unit(b < 0x80 ? b : Utf8.REPLACEMENT, out, end);
    }

    private static int following(int b) {
        if (b < 0xC2 || b > 0xF4) {
            return 0;
        }
        return b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    }

    private int put(int code, byte[] out, int at) {
        if (code < least || code > 0x10FFFF) {
            return unit(Utf8.REPLACEMENT, out, at);
        }
        return code < 0x10000
                ? unit(code, out, at)
                : unit(Character.lowSurrogate(code), out, unit(Character.highSurrogate(code), out, at));
    }

    private int unit(int unit, byte[] out, int at) {
        out[at] = (byte) (bigEndian ? unit >> 8 : unit);
        out[at + 1] = (byte) (bigEndian ? unit : unit >> 8);
        return at + 2;
    }

    @Override
    public int end(byte[] out, int at) {
        boolean isBroken = missing > 0;
        missing = 0;
        return isBroken ? unit(Utf8.REPLACEMENT, out, at) : at;
    }
}
