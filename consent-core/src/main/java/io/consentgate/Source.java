package io.consentgate;

import java.util.Locale;

/** Where the answer in force came from. */
public enum Source {
    /** Nobody has answered: the defaults hold. */
    DEFAULT,
    /** The visitor answered in the banner, the preference centre or a placeholder. */
    BANNER,
    /** No answer, but the browser sent {@code Sec-GPC: 1}, which refuses marketing. */
    GPC,
    /** The visitor's answer reached the endpoint by a call that is not one of our forms. */
    API;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The lower-case name used in JSON. */
    public String id() {
        return id;
    }
}
