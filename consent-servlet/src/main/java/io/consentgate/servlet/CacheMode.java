package io.consentgate.servlet;

import java.util.Locale;

/** Who may keep the HTML that the filter has rewritten. */
public enum CacheMode {
    /** Each visitor's own browser: every page is made for one visitor. The default. */
    PRIVATE,
    /** Anyone: every visitor gets the same page with everything blocked, activated in the browser. Refused at start: this version cannot do it yet. */
    SHARED;

    /** The lower-case name used in settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
