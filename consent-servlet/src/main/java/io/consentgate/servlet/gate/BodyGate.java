package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The body of one response. What it is, and so how it is treated, is decided once: at the first byte, or when the
 * application flushes or ends without one; never earlier, since containers set type and length late and in any order.
 */
final class BodyGate {

    private static final byte[] NO_BYTES = new byte[0];

    private final HttpServletResponse container;
    private final HeldHeaders headers;
    private final BodyTreatment treatment;
    private final boolean headOnly;
    private @Nullable Rewriter body;
    private boolean finished;

    /** How many bytes the application will still write, as far as it has said; otherwise less than none. */
    private long awaited = HeldHeaders.UNKNOWN_LENGTH;

    /**
     * A gate for one body.
     *
     * @param headOnly whether the browser asks for the head of the response alone
     */
    BodyGate(HttpServletResponse container, HeldHeaders headers, BodyTreatment treatment, boolean headOnly) {
        this.container = container;
        this.headers = headers;
        this.treatment = treatment;
        this.headOnly = headOnly;
    }

    /** Where the application's bytes go, decided now if it was not before. */
    Rewriter body(byte[] head, int from, int length) throws IOException {
        Rewriter known = body;
        if (known == null) {
            awaited = headers.length();
            known = treatment.decide(head, from, length, new Container());
            body = known;
        }
        return known;
    }

    /** The same without a byte to look at. */
    Rewriter body() throws IOException {
        return body(NO_BYTES, 0, 0);
    }

    /** Takes bytes from the application, and finishes with the last of them where it has said how many there are. */
    void write(byte[] bytes, int from, int length) throws IOException {
        Rewriter open = body(bytes, from, length);
        awaited -= length;
        if (awaited == 0) {
            finished = true;
            body = new Discarded();
            open.end(bytes, from, length);
            sendHead();
        } else {
            open.write(bytes, from, length);
        }
    }

    /** Sends what is held back; what is written afterwards is thrown away. Does nothing the second time. */
    void finish() throws IOException {
        if (!finished) {
            finished = true;
            Rewriter whole = body();
            body = new Discarded();
            whole.end();
            sendHead();
        }
    }

    boolean finished() {
        return finished;
    }

    /** Throws away what the application has written and will write. */
    void discard() {
        body = new Discarded();
    }

    /** Forgets a body that the container has thrown away, so that the next byte decides anew. */
    void restart() {
        body = null;
        finished = false;
    }

    ServletOutputStream containerStream() throws IOException {
        return container.getOutputStream();
    }

    /** A body that nobody asks for must not be taken for an empty one, as a container would that sees no byte of it. */
    private void sendHead() throws IOException {
        if (headOnly) {
            container.flushBuffer();
        }
    }

    /** Takes what goes out. */
    private final class Container implements Sink {

        private boolean isEmpty = true;

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            isEmpty = false;
            container.getOutputStream().write(bytes, from, length);
        }

        @Override
        public void last(byte[] bytes, int from, int length) throws IOException {
            if (isEmpty) {
                headers.lengthIs(length);
            }
            write(bytes, from, length);
        }
    }
}
