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

    private final GzipTrailer trailer = new GzipTrailer();
    private final Packed packed;
    private final Content.Source unpacked;

    UnpackedBody(Content.Source body, UnaryOperator<Content.Source> decoder) {
        packed = new Packed(body, trailer);
        unpacked = decoder.apply(packed);
    }

    @Override
    public Content.@Nullable Chunk read() {
        Content.Chunk chunk = unpacked.read();
        if (chunk != null && chunk.hasRemaining()) {
            trailer.unpacked(chunk.getByteBuffer());
        }
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
        return packed.begun && !trailer.arrived();
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
        private final GzipTrailer trailer;
        private boolean begun;
        private boolean over;

        Packed(Content.Source body, GzipTrailer trailer) {
            this.body = body;
            this.trailer = trailer;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = body.read();
            if (chunk != null && !Content.Chunk.isFailure(chunk)) {
                begun |= chunk.hasRemaining();
                trailer.packed(chunk.getByteBuffer());
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
