package io.consentgate.proxy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * Moves an upstream's body to the visitor, one piece at a time: asks for the next only when the last is gone, and flushes
 * whenever the upstream pauses. One per response. Not thread-safe by itself: the container and the client call it in turns,
 * since at any time it waits for exactly one of them.
 */
final class BodyPump implements WriteListener {

    /** How a body ended. */
    interface End {
        /** All of it was handed to the container. */
        void reached();

        /** The upstream stopped short. */
        void upstreamFailed(Throwable failure);

        /** The visitor is gone. */
        void visitorFailed(Throwable failure);
    }

    private final Content.Source body;
    private final ServletOutputStream out;
    private final End end;
    private Content.@Nullable Chunk leaving;
    private boolean unflushed = true;
    private boolean all;

    BodyPump(Content.Source body, ServletOutputStream out, End end) {
        this.body = body;
        this.out = out;
        this.end = end;
    }

    @Override
    public void onWritePossible() {
        try {
            pump();
        } catch (IOException | RuntimeException e) {
            onError(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        release();
        body.fail(failure);
        end.visitorFailed(failure);
    }

    private void pump() throws IOException {
        while (out.isReady()) {
            release();
            if (all) {
                end.reached();
                return;
            }
            Content.Chunk chunk = body.read();
            if (chunk == null) {
                if (!pause()) {
                    return;
                }
            } else if (Content.Chunk.isFailure(chunk)) {
                end.upstreamFailed(chunk.getFailure());
                return;
            } else {
                write(chunk);
            }
        }
    }

    /** Nothing to read just now: first what was written goes out, then the upstream is waited for. */
    private boolean pause() throws IOException {
        if (unflushed) {
            unflushed = false;
            out.flush();
            return true;
        }
        body.demand(this::onWritePossible);
        return false;
    }

    private void write(Content.Chunk chunk) throws IOException {
        leaving = chunk;
        all = chunk.isLast();
        ByteBuffer bytes = chunk.getByteBuffer();
        if (bytes.hasRemaining()) {
            unflushed = true;
            if (bytes.hasArray()) {
                out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            } else {
                out.write(BufferUtil.toArray(bytes));
            }
        }
    }

    /** An asynchronous write may still read the bytes until the stream is ready again. */
    private void release() {
        if (leaving != null) {
            leaving.release();
            leaving = null;
        }
    }
}
