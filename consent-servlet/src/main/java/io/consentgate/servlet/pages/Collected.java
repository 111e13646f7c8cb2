package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Bytes in memory that can be handed on without a copy. Not thread-safe. */
final class Collected extends ByteArrayOutputStream implements Sink {

    /** How many bytes it takes without growing. */
    int room() {
        return buf.length;
    }

    /** Hands on what is there, if it is anything. */
    void send(int from, int to, Sink out) throws IOException {
        if (from < to) {
            out.write(buf, from, to - from);
        }
    }
}
