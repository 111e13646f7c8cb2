package io.consentgate.rewriter;

/**
 * Makes a charset of byte pairs safe to scan: where the second byte of a character is one of ASCII, it becomes an
 * {@link OpaqueByte}. Only where the pair is a character: browsers read that byte on its own where it is none (WHATWG
 * Encoding Standard, sections 10 to 12). All other bytes stay as they are.
 */
final class PairDecoder implements Recoder {

    private static final int NONE = -1;

    private final PairCharset charset;
    private int lead = NONE;

    PairDecoder(PairCharset charset) {
        this.charset = charset;
    }

    @Override
    public int take(byte[] in, int from, int to, byte[] out, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            end = take(in[i] & 0xFF, out, end);
        }
        return end;
    }

    private int take(int b, byte[] out, int at) {
        if (lead == NONE) {
            lead = charset.isLead(b) ? b : NONE;
            return put(b, out, at);
        }
        boolean isTrail = charset.isCharacter(lead, b);
        lead = NONE;
        return isTrail ? OpaqueByte.put(b, out, at) : put(b, out, at);
    }

    private static int put(int b, byte[] out, int at) {
        if (OpaqueByte.isLead(b)) {
            return OpaqueByte.put(b, out, at);
        }
        out[at] = (byte) b;
        return at + 1;
    }

    @Override
    public int end(byte[] out, int at) {
        return at;
    }
}
