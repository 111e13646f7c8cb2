package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The body of one response. What it is, and so how it is treated, is decided once: at the first byte, or the first that tells
 * how a browser reads the body; or when the application flushes or ends before; never earlier, since containers set type and
 * length late and in any order.
 */
final class BodyGate {

    private static final byte[] NO_BYTES = new byte[0];

    private final HttpServletResponse container;
    private final HeaderGate headers;
    private final BodyTreatment treatment;
    private final boolean headOnly;
    private final Container out = new Container();
    private @Nullable Rewriter body;
    private boolean finished;

    /** What was written before it was decided. */
    private byte[] beginning = NO_BYTES;

    /** How many bytes the application will still write, as far as it has said; otherwise less than none. */
    private long awaited = HeldLength.UNKNOWN;

    /**
     * A gate for one body.
     *
     * @param headOnly whether the browser asks for the head of the response alone
     */
    BodyGate(HttpServletResponse container, HeaderGate headers, BodyTreatment treatment, boolean headOnly) {
        this.container = container;
        this.headers = headers;
        this.treatment = treatment;
        this.headOnly = headOnly;
    }

    /** Where the application's bytes go, decided now if it was not before. */
    private Rewriter body(byte[] head, int from, int length) {
        Rewriter known = body;
        if (known == null) {
            awaited = headers.held().length().said();
            known = treatment.decide(head, from, length, out);
            body = known;
        } else {
            headers.changes().makeUp();
        }
        return known;
    }

    /** Decides without waiting for another byte. */
    void decide() throws IOException {
        passBeginning();
        body(NO_BYTES, 0, 0);
    }

    /** Decides, and passes on all that can be. */
    void flush() throws IOException {
        decide();
        body(NO_BYTES, 0, 0).flush();
        out.send();
    }

    /** Takes bytes from the application, and finishes with the last of them where it has said how many there are. */
    void write(byte[] bytes, int from, int length) throws IOException {
        if (body == null && (beginning.length > 0 || awaitsMore(bytes, from, length))) {
            begin(bytes, from, length);
        } else {
            pass(bytes, from, length);
        }
    }

    private boolean awaitsMore(byte[] head, int from, int length) {
        return length < Beginning.SNIFFED_BYTES && treatment.awaitsMore(head, from, length);
    }

    private void begin(byte[] bytes, int from, int length) throws IOException {
        byte[] begun = Arrays.copyOf(beginning, beginning.length + length);
        System.arraycopy(bytes, from, begun, beginning.length, length);
        beginning = begun;
        if (headers.held().length().said() == begun.length || !awaitsMore(begun, 0, begun.length)) {
            passBeginning();
        }
    }

    private void passBeginning() throws IOException {
        byte[] begun = beginning;
        if (begun.length > 0) {
            beginning = NO_BYTES;
            pass(begun, 0, begun.length);
        }
    }

    private void pass(byte[] bytes, int from, int length) throws IOException {
        Rewriter open = body(bytes, from, length);
        awaited -= length;
        if (awaited == 0) {
            finished = true;
            body = new Discarded();
            open.end(bytes, from, length);
            out.send();
            sendHead();
        } else {
            open.write(bytes, from, length);
            out.send();
        }
    }

    /** Sends what is held back; what is written afterwards is thrown away. Does nothing the second time, but for what had to wait. */
    void finish() throws IOException {
        if (!finished) {
            finished = true;
            byte[] begun = beginning;
            beginning = NO_BYTES;
            Rewriter whole = body(begun, 0, begun.length);
            body = new Discarded();
            if (begun.length > 0) {
                whole.end(begun, 0, begun.length);
            } else {
                whole.end();
            }
            sendRest();
            sendHead();
        } else {
            sendRest();
        }
    }

    private void sendRest() throws IOException {
        headers.changes().makeUp();
        out.send();
    }

    boolean finished() {
        return finished;
    }

    boolean isHeadOutOfReach() {
        return headers.changes().areOutOfReach();
    }

    /** Throws away what the application has written and will write. */
    void discard() {
        forget();
        body = new Discarded();
    }

    private void forget() {
        beginning = NO_BYTES;
        headers.changes().forget();
        out.forget();
    }

    /** To be called before a part is included, while nothing is committed. */
    void beforePart() {
        if (body == null) {
            treatment.beforePart();
        }
    }

    /** From now on what one call brings goes out in one, since a container that does not block takes no more. */
    void join() {
        out.joins = true;
    }

    /** Forgets a body that the container has thrown away, so that the next byte decides anew. */
    void restart() {
        forget();
        body = null;
        finished = false;
        out.isEmpty = true;
    }

    /** The same where the container has thrown the head away too. */
    void reset() {
        restart();
        treatment.reset();
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

        /** Whether what one call brings goes out in one. */
        private boolean joins;

        /** What could not go out so far: it waits for the end of a call, or for the head; null before anything does. */
        private @Nullable ByteArrayOutputStream waiting;

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            isEmpty = false;
            if (joins || isWaiting() || headers.changes().areDue()) {
                waiting().write(bytes, from, length);
            } else {
                container.getOutputStream().write(bytes, from, length);
            }
        }

        @Override
        public void ends(long length) {
            if (isEmpty) {
                headers.held().length().made(length);
            }
        }

        void send() throws IOException {
            if (isWaiting() && !headers.changes().areDue()) {
                byte[] bytes = waiting().toByteArray();
                waiting().reset();
                container.getOutputStream().write(bytes);
            }
        }

        private boolean isWaiting() {
            return waiting != null && waiting.size() > 0;
        }

        private ByteArrayOutputStream waiting() {
            ByteArrayOutputStream known = waiting;
            if (known == null) {
                known = new ByteArrayOutputStream();
                waiting = known;
            }
            return known;
        }

        void forget() {
            waiting = null;
        }
    }
}
