package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;

/** Does its job, or a part of it, on one page at a time. Not thread-safe. */
@FunctionalInterface
interface Engine {

    /**
     * Takes a whole page and sends on what becomes of it.
     *
     * @throws Exception whatever the engine throws at a page that it cannot read
     */
    void rewrite(byte[] page, Sink sink) throws Exception;
}
