package io.consentgate.proxy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * One end of a tunnel: what arrives here leaves at the other, and nothing more is read until it has left. Closes with the
 * other end.
 */
final class TunnelEnd extends AbstractConnection implements Connection.UpgradeTo {

    private static final Duration SILENCE = Duration.ofHours(1);
    private static final int BUFFER_BYTES = 16 << 10;

    private final EndPoint other;
    private final Pump pump = new Pump();
    private ByteBuffer bytes = BufferUtil.EMPTY_BUFFER;
    private @Nullable TunnelEnd waiting;

    TunnelEnd(EndPoint here, EndPoint other, Executor executor) {
        super(here, executor);
        this.other = other;
    }

    /** Has this end, when the visitor knows that the tunnel stands, start the far one and then itself. */
    void onceOpen(TunnelEnd far) {
        waiting = far;
    }

    /** What came in together with the last of HTTP. */
    @Override
    public void onUpgradeTo(ByteBuffer early) {
        bytes = BufferUtil.copy(early);
    }

    @Override
    public void onOpen() {
        super.onOpen();
        getEndPoint().setIdleTimeout(SILENCE.toMillis());
        if (waiting != null) {
            waiting.pump.iterate();
            pump.iterate();
        }
    }

    @Override
    public void onFillable() {
        pump.iterate();
    }

    @Override
    public void onFillInterestedFailed(Throwable cause) {
        pump.abort(cause);
    }

    private final class Pump extends IteratingCallback {

        @Override
        protected Action process() throws Exception {
            if (!BufferUtil.hasContent(bytes)) {
                int filled = fill();
                if (filled < 0) {
                    other.shutdownOutput();
                    return Action.SUCCEEDED;
                }
                if (filled == 0) {
                    fillInterested();
                    return Action.IDLE;
                }
            }
            other.write(this, bytes);
            return Action.SCHEDULED;
        }

        private int fill() throws Exception {
            if (bytes.capacity() < BUFFER_BYTES) {
                bytes = BufferUtil.allocate(BUFFER_BYTES);
            }
            BufferUtil.clear(bytes);
            return getEndPoint().fill(bytes);
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            getEndPoint().close();
            other.close();
        }
    }
}
