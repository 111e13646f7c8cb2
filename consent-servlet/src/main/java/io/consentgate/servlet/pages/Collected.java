package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Bytes in memory that can be handed on without a copy. Not thread-safe. */
final class Collected extends ByteArrayOutputStream {

    /** Hands on all from there on, if there is any. */
    void send(int from, Sink out) throws IOException {
        if (from < count) {
            out.write(buf, from, count - from);
        }
    }

    /** Hands on all from there on as the last. */
    void sendLast(int from, Sink out) throws IOException {
        out.last(buf, from, count - from);
    }
}
