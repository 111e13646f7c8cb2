package io.consentgate.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * One way to know a vendor by a URL. Immutable.
 *
 * @param host lower-case ASCII host, or {@code *} where path and query say enough on any host
 * @param match how the host is compared
 * @param path a prefix of the path, in which {@code *} stands for any bytes; or {@code *} and a slash in front of what the
 *     path must end in; a word that it ends in counts as a whole; empty for any
 * @param query what the query must hold, each part between {@code &} the beginning of one of its parameters; empty for
 *     any
 * @param uses what the page must want the URL for; empty for anything. Where a path is given it only chooses between
 *     vendors
 * @param hostWide whether everything this host serves is its vendors' own, so that path, query and uses only choose
 *     between them; false for hosts that serve anybody's files
 * @param visited whether people go to this host themselves, so that a link to it is no sign of its vendor being loaded
 * @param enabled whether the rule holds without a site asking for it; false for risky and unverified ones
 */
public record UrlRule(
        String host,
        Match match,
        Optional<String> path,
        Optional<String> query,
        Set<Use> uses,
        boolean hostWide,
        boolean visited,
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

    /** The rule for a host that is one vendor's own, with all below it, whatever it serves. */
    public static UrlRule wholeHost(String host) {
        return new UrlRule(host, Match.SUFFIX, Optional.empty(), Optional.empty(), Set.of(), true, false, true);
    }
}
