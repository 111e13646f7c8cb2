package io.consentgate.rewriter;

import java.io.IOException;

/**
 * Takes a document in pieces, of any size and split anywhere, and passes it on rewritten. How it is split changes nothing
 * in the output. One for each document; not thread-safe. What the sink throws comes through, after which the rewriter
 * must not be used again; nothing else is thrown, whatever the bytes.
 */
public interface Rewriter {

    /** Takes the next bytes, which the caller may reuse when the call returns. */
    void write(byte[] bytes, int from, int length) throws IOException;

    /** Passes on everything that can be: all but an unfinished tag, token, inline script or style. */
    void flush() throws IOException;

    /** The document is over: passes on the rest. Called once; nothing may be written afterwards. */
    void end() throws IOException;

    /**
     * Takes the last bytes and ends the document. Where that can be, the sink is told before how much is left, by
     * {@link Sink#ends}.
     */
    default void end(byte[] bytes, int from, int length) throws IOException {
        write(bytes, from, length);
        end();
    }
}
