package io.consentgate.benchmarks;

import io.consentgate.catalogue.UrlRule;
import io.consentgate.policy.Register;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the peers look for: the hosts that are a vendor's own in our catalogue, with all below them. Rules that need a
 * path or a query are left out, so that a peer has a set to look in and nothing else. Immutable.
 */
public record TrackerHosts(Set<String> hosts) {

    /** Those of the catalogue. */
    public static final TrackerHosts SHIPPED = of(RefuseAll.REGISTER);

    static TrackerHosts of(Register register) {
        return new TrackerHosts(register.entries().stream()
                .filter(entry -> entry.vendor().needsConsent())
                .flatMap(entry -> entry.vendor().footprint().urls().stream())
                .filter(rule -> rule.enabled() && rule.hostWide() && rule.match() != UrlRule.Match.ANY)
                .map(UrlRule::host)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether an absolute or protocol-relative URL leads to one of them; spelled the usual way, as peers see it. */
    boolean own(String url) {
        int slashes = url.indexOf("//");
        if (slashes < 0 || (slashes > 0 && url.charAt(slashes - 1) != ':')) {
            return false;
        }
        String host = host(url, slashes + 2);
        int label = 0;
        do {
            if (hosts.contains(host.substring(label))) {
                return true;
            }
            label = host.indexOf('.', label) + 1;
        } while (label > 0);
        return false;
    }

    private static String host(String url, int from) {
        int to = from;
        while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        return url.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
