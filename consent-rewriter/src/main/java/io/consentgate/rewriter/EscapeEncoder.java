package io.consentgate.rewriter;

/** What {@link EscapeDecoder} decodes, back to ISO-2022-JP: ASCII that would be read as something else gets its escape sequence. */
final class EscapeEncoder implements Recoder {

    private static final int TO_ASCII = 0x1B2842;
    private static final int TO_ROMAN = 0x1B284A;
    private static final int TO_KATAKANA = 0x1B2849;
    private static final int TO_PAIRS = 0x1B2442;
    private static final int TO_OLD_PAIRS = 0x1B2440;

    private final OpaqueByte opaque = new OpaqueByte();
    private int recent;
    private int set = TO_ASCII;

    @Override
    public int take(byte[] in, int from, int to, byte[] out, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            if (!opaque.take(in[i])) {
                end = plain(in[i], out, end);
            } else if (opaque.isWhole()) {
                out[end++] = opaque.value();
                follow(opaque.value());
            }
        }
        return end;
    }

    private int plain(byte b, byte[] out, int at) {
        int end = at;
        if (set != TO_ASCII && (set != TO_ROMAN || b == '\\' || b == '~')) {
            out[end++] = 0x1B;
            out[end++] = '(';
            out[end++] = 'B';
            set = TO_ASCII;
        }
        recent = 0;
        out[end] = b;
        return end + 1;
    }

    private void follow(int b) {
        recent = ((recent << 8) | (b & 0xFF)) & 0xFFFFFF;
        switch (recent) {
            case TO_ASCII, TO_ROMAN, TO_KATAKANA, TO_PAIRS, TO_OLD_PAIRS -> set = recent;
            default -> {}
        }
    }

    @Override
    public int end(byte[] out, int at) {
        return at;
    }
}
