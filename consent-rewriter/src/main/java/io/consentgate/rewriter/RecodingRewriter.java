package io.consentgate.rewriter;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;

/** Decodes a document for a rewriter that needs ASCII, and encodes what it writes: one write to the sink for each call at most. */
final class RecodingRewriter implements Rewriter {

    private static final int SLICE = 1 << 12;

    private final Recoder decoder;
    private final Recoder encoder;
    private final Sink sink;
    private final Rewriter rewriter;
    private final byte[] decoded = new byte[Recoder.room(SLICE)];
    private byte[] encoded = new byte[Recoder.room(SLICE)];
    private int waiting;

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
        send();
    }

    private void pass(int length) throws IOException {
        if (length > 0) {
            rewriter.write(decoded, 0, length);
        }
    }

    /** Collected, since a sink that does not block takes one write at a time. */
    private void encode(byte[] bytes, int from, int length) {
        int needed = waiting + Recoder.room(length);
        if (encoded.length < needed) {
            encoded = Arrays.copyOf(encoded, Math.max(needed, 2 * encoded.length));
        }
        waiting = encoder.take(bytes, from, from + length, encoded, waiting);
    }

    private void send() throws IOException {
        if (waiting > 0) {
            int count = waiting;
            waiting = 0;
            sink.write(encoded, 0, count);
        }
    }

    @Override
    public void flush() throws IOException {
        rewriter.flush();
        send();
    }

    @Override
    public void end() throws IOException {
        pass(decoder.end(decoded, 0));
        rewriter.end();
        waiting = encoder.end(encoded, waiting);
        send();
    }
}
