package io.consentgate.servlet;

import java.util.Locale;

/** What the filter does. Switchable while running: {@link ConsentFilter#mode(Mode)}. */
public enum Mode {
    /** Blocks, asks and records. The default. */
    ENFORCE,
    /** Changes nothing and reports what would be blocked. */
    OBSERVE,
    /** Does nothing at all: requests and responses are not wrapped. */
    OFF;

    /** The lower-case name used in settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
