package io.consentgate.rewriter;

import java.io.IOException;

/** A rewriter that changes nothing. */
final class Forward implements Rewriter {

    private final Sink sink;

    Forward(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        sink.write(bytes, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void end() {}
}
