package io.consentgate.proxy;

import java.io.EOFException;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * A body without its gzip. One that was broken off fails with an {@link EOFException}: the decoder itself would ask for
 * more without end, or end without a word. A body without a byte simply ends.
 */
final class UnpackedBody implements Content.Source {

    /** Head, an empty block and tail: RFC 1952 (1996), section 2.3, and RFC 1951, section 3.2.6. */
    private static final int SHORTEST_GZIP = 20;

    private final Packed packed;
    private final Content.Source unpacked;

    UnpackedBody(Content.Source body, UnaryOperator<Content.Source> decoder) {
        packed = new Packed(body);
        unpacked = decoder.apply(packed);
    }

    @Override
    public Content.@Nullable Chunk read() {
        Content.Chunk chunk = unpacked.read();
        if (!packed.over || Content.Chunk.isFailure(chunk) || !isBrokenOff(chunk)) {
            return chunk;
        }
        EOFException failure = new EOFException("The packed body ends too early");
        unpacked.fail(failure);
        return Content.Chunk.from(failure, true);
    }

    private boolean isBrokenOff(Content.@Nullable Chunk chunk) {
        if (chunk == null || !chunk.isLast()) {
            return chunk == null || !chunk.hasRemaining();
        }
        return packed.length > 0 && packed.length < SHORTEST_GZIP;
    }

    @Override
    public void demand(Runnable demandCallback) {
        unpacked.demand(demandCallback);
    }

    @Override
    public void fail(Throwable failure) {
        unpacked.fail(failure);
    }

    /** Notes how much the decoder was given, and whether that was all. */
    private static final class Packed implements Content.Source {
        private final Content.Source body;
        private long length;
        private boolean over;

        Packed(Content.Source body) {
            this.body = body;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = body.read();
            if (chunk != null && !Content.Chunk.isFailure(chunk)) {
                length += chunk.remaining();
                over = chunk.isLast();
            }
            return chunk;
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
