package io.consentgate.servlet;

import java.util.Locale;

/** Who may keep the HTML that the filter has rewritten. */
public enum CacheMode {
    /** Each visitor's own browser: every page is made for one visitor. The default. */
    PRIVATE,
    /**
     * Anyone: every visitor gets the same page with everything blocked, and their browser starts what they agreed to, by what
     * it last saw. The site's own {@code Cache-Control} holds. Without JavaScript nothing starts; while such a page is made
     * {@code ConsentGate} answers no for all.
     */
    SHARED;

    /** The lower-case name used in settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
