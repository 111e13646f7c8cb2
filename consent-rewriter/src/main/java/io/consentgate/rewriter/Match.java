package io.consentgate.rewriter;

/** Whether bytes are what is looked for. */
enum Match {
    NO,
    YES,
    /** So far they are; the input ends before it is certain. */
    NOT_YET
}
