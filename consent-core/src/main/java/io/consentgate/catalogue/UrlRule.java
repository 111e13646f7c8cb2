package io.consentgate.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * One way to know a vendor by a URL. Immutable.
 *
 * @param host lower-case ASCII host, or {@code *} where path and query say enough on any host
 * @param match how the host is compared
 * @param path a prefix of the path that may hold {@code *}; empty for any
 * @param query a part of the query; empty for any
 * @param uses what the page must want the URL for; empty for anything
 * @param hostWide whether everything this host serves is its vendors' own, so that path, query and uses only choose
 *     between them; false for hosts that serve anybody's files
 * @param enabled whether the rule holds without a site asking for it; false for risky and unverified ones
 */
public record UrlRule(
        String host,
        Match match,
        Optional<String> path,
        Optional<String> query,
        Set<Use> uses,
        boolean hostWide,
        boolean enabled) {

    /** How a rule's host is compared with a URL's. */
    public enum Match {
        /** The host itself. */
        EXACT,
        /** The host and all below it, at label borders. */
        SUFFIX,
        /** Any host at all. */
        ANY
    }

    /** What a page wants a URL for. */
    public enum Use {
        SCRIPT,
        IMAGE,
        FRAME,
        CONNECT,
        STYLE,
        FONT,
        MEDIA,
        FORM,
        OTHER
    }

    public UrlRule {
        uses = Set.copyOf(uses);
    }
}
