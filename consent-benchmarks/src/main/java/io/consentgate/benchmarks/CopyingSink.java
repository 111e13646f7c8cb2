package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;

/** Copies what comes, as a container does into its own buffer. */
final class CopyingSink implements Sink {

    private final byte[] buffer = new byte[32 * 1024];

    @Override
    public void write(byte[] bytes, int from, int length) {
        int end = from + length;
        for (int at = from; at < end; at += buffer.length) {
            System.arraycopy(bytes, at, buffer, 0, Math.min(buffer.length, end - at));
        }
    }

    /** Something that depends on what was copied. */
    byte last() {
        return buffer[0];
    }
}
