package io.consentgate.rewriter;

import java.io.IOException;

/** Takes the rewritten bytes. */
@FunctionalInterface
public interface Sink {
    /** Takes bytes that are valid only during the call. */
    void write(byte[] bytes, int from, int length) throws IOException;

    /** Takes the last bytes, which may be none: nothing will follow. Not every document is ended by this. */
    default void last(byte[] bytes, int from, int length) throws IOException {
        write(bytes, from, length);
    }
}
