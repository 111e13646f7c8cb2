package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import java.io.IOException;

/** Passes every byte on as it is. */
record Untouched(Sink sink) implements Rewriter {

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        sink.write(bytes, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void end() {}
}
