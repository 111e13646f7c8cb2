package io.consentgate.servlet.gate;

/** Whether a redirect may be followed. */
enum Way {
    /** Anybody may go there. */
    FREE,
    /** It leads to a vendor that this visitor has agreed to; others may not have. */
    GRANTED,
    /** It leads to a vendor that may not be contacted. */
    STOPPED
}
