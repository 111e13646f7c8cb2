package io.consentgate.rewriter;

import java.io.IOException;

/** Takes the rewritten bytes. */
@FunctionalInterface
public interface Sink {
    /** Takes bytes that are valid only during the call. */
    void write(byte[] bytes, int from, int length) throws IOException;

    /** So many bytes will follow, and then nothing. Told once at most, and not of every document. */
    default void ends(long length) throws IOException {}
}
