package io.consentgate.servlet.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The application's output stream. What the application writes without blocking in one call goes on in one call at most, so
 * that the contract of non-blocking output holds: write only after {@code isReady()} said true.
 */
final class GatedStream extends ServletOutputStream {

    /** Longer writes are cut where they may be, so that little memory is taken for them. */
    private static final int LONGEST_WRITE = 1 << 17;

    private final BodyGate gate;
    private final byte[] single = new byte[1];
    private @Nullable ServletOutputStream target;
    private boolean nonBlocking;
    private boolean closed;
    private @Nullable Runnable whenWritable;

    GatedStream(BodyGate gate) {
        this.gate = gate;
    }

    @Override
    public void write(int b) throws IOException {
        single[0] = (byte) b;
        write(single, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int end = from + length;
        int at = from;
        while (at < end) {
            int count = nonBlocking ? end - at : Math.min(end - at, LONGEST_WRITE);
            gate.write(bytes, at, count);
            at += count;
        }
    }

    @Override
    public void flush() throws IOException {
        gate.flush();
        if (!nonBlocking || target().isReady()) {
            target().flush();
        }
    }

    /** Does nothing where the container does nothing either, since a part has ended, and not the answer. */
    @Override
    public void close() throws IOException {
        if (!closed && !gate.isHeadOutOfReach()) {
            closed = true;
            gate.finish();
            target().close();
        }
    }

    @Override
    public boolean isReady() {
        return quietTarget().isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        nonBlocking = true;
        gate.join();
        quietTarget().setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() throws IOException {
                Runnable waiting = whenWritable;
                if (waiting == null) {
                    listener.onWritePossible();
                } else {
                    whenWritable = null;
                    gate.finish();
                    waiting.run();
                }
            }

            @Override
            public void onError(Throwable error) {
                listener.onError(error);
            }
        });
    }

    /** Sends what is held back, as soon as the container takes it, and then goes on. */
    void finishThen(Runnable next) throws IOException {
        if (nonBlocking && !gate.finished() && !quietTarget().isReady()) {
            whenWritable = next;
            return;
        }
        gate.finish();
        next.run();
    }

    private ServletOutputStream target() throws IOException {
        ServletOutputStream known = target;
        if (known == null) {
            known = gate.containerStream();
            target = known;
        }
        return known;
    }

    private ServletOutputStream quietTarget() {
        try {
            return target();
        } catch (IOException e) {
            throw new IllegalStateException("the container refused its output stream", e);
        }
    }
}
