package io.consentgate.rewriter;

import java.io.IOException;
import java.util.function.Function;

/** Decodes a document for a rewriter that needs ASCII, and encodes what it writes. */
final class RecodingRewriter implements Rewriter {

    private static final int SLICE = 1 << 12;

    private final Recoder decoder;
    private final Recoder encoder;
    private final Sink sink;
    private final Rewriter rewriter;
    private final byte[] decoded = new byte[Recoder.room(SLICE)];
    private final byte[] encoded = new byte[Recoder.room(SLICE)];

    RecodingRewriter(Recoder decoder, Recoder encoder, Sink sink, Function<Sink, Rewriter> rewriter) {
        this.decoder = decoder;
        this.encoder = encoder;
        this.sink = sink;
        this.rewriter = rewriter.apply(this::encode);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; at += SLICE) {
            pass(decoder.take(bytes, at, Math.min(end, at + SLICE), decoded, 0));
        }
    }

    private void pass(int length) throws IOException {
        if (length > 0) {
            rewriter.write(decoded, 0, length);
        }
    }

    private void encode(byte[] bytes, int from, int length) throws IOException {
        int end = from + length;
        for (int at = from; at < end; at += SLICE) {
            send(encoder.take(bytes, at, Math.min(end, at + SLICE), encoded, 0));
        }
    }

    private void send(int length) throws IOException {
        if (length > 0) {
            sink.write(encoded, 0, length);
        }
    }

    @Override
    public void flush() throws IOException {
        rewriter.flush();
    }

    @Override
    public void end() throws IOException {
        pass(decoder.end(decoded, 0));
        rewriter.end();
        send(encoder.end(encoded, 0));
    }
}
