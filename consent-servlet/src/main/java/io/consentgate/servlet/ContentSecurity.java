package io.consentgate.servlet;

import java.util.Locale;

/** What a content security policy made from the visitor's consent does (Content Security Policy Level 3, W3C). */
public enum ContentSecurity {
    /** None is sent. The default. */
    OFF,
    /** Browsers report what a page contacts beyond the visitor's consent, and contact it. */
    REPORT_ONLY,
    /**
     * Browsers contact only the site, what the visitor's consent lets run, and the hosts that the site lists. A
     * policy cannot be loosened once its page is there, so a grant loads the page again, once; what was typed is kept.
     */
    ENFORCE;

    /** The lower-case name used in settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
