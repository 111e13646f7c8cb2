package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;

/** Decides how a body goes out. */
interface BodyTreatment {

    /** Decides from the headers so far and the first bytes, which may be none; changes headers accordingly. */
    Rewriter decide(byte[] head, int from, int length, Sink out);
}
