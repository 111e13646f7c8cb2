package io.consentgate.servlet.site;

import java.util.List;

/**
 * What the site wants of a content security policy made from consent.
 *
 * @param header the name of the header; empty for none
 * @param hosts host sources that every page may contact
 */
public record ContentRules(String header, List<String> hosts) {

    /** No such policy. */
    public static final ContentRules NONE = new ContentRules("", List.of());

    /** The header that browsers hold pages to. */
    public static final String ENFORCED = "Content-Security-Policy";

    public ContentRules {
        hosts = List.copyOf(hosts);
    }

    /** Whether browsers hold pages to them. */
    public boolean enforced() {
        return header.equals(ENFORCED);
    }
}
