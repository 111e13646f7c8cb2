package io.consentgate.proxy;

/** How much the filter does. */
enum Mode {
    ENFORCE,
    OBSERVE,
    OFF
}
