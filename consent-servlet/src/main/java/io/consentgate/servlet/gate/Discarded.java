package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;

/** Throws every byte away: the response was stopped. */
record Discarded() implements Rewriter {

    @Override
    public void write(byte[] bytes, int from, int length) {}

    @Override
    public void flush() {}

    @Override
    public void end() {}
}
