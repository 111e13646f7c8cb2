package io.consentgate.rewriter;

/** What {@link PairDecoder} decodes, back to what it was. */
final class PairEncoder implements Recoder {

    private final OpaqueByte opaque = new OpaqueByte();

    @Override
    public int take(byte[] in, int from, int to, byte[] out, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            if (!opaque.take(in[i])) {
                out[end++] = in[i];
            } else if (opaque.isWhole()) {
                out[end++] = opaque.value();
            }
        }
        return end;
    }

    @Override
    public int end(byte[] out, int at) {
        return at;
    }
}
