package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;

/** Decides how a body goes out. */
interface BodyTreatment {

    /** Decides from the headers so far and the first bytes, which may be none; changes headers accordingly. */
    Rewriter decide(byte[] head, int from, int length, Sink out);

    /** Changes the headers now where the body will be a page, since they may be out of reach once its first byte comes. */
    default void beforePart() {}

    /** The headers were thrown away, and with them what was changed. */
    default void reset() {}

    /** Whether it depends on what follows these first bytes how the body is read; the decision waits for that. */
    default boolean awaitsMore(byte[] head, int from, int length) {
        return false;
    }
}
