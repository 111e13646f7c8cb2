package io.consentgate.match;

import io.consentgate.catalogue.UrlRule;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Rules that know a vendor by path and query on whatever host, the site's own too. Looked up by the first two bytes of
 * the path's last segment. Immutable, safe to share; allocates nothing.
 */
final class Signatures {

    private final int[] keys;
    private final HostRules[] rules;

    /** Takes the candidates whose rules hold on any host. */
    Signatures(List<Candidate> all) {
        List<Candidate> anywhere =
                all.stream().filter(c -> c.rule().match() == UrlRule.Match.ANY).toList();
        this.keys = anywhere.stream()
                .mapToInt(c -> c.pattern().lastSegment())
                .distinct()
                .sorted()
                .toArray();
        this.rules = Arrays.stream(keys)
                .mapToObj(key -> new HostRules(anywhere.stream()
                        .filter(c -> c.pattern().lastSegment() == key)
                        .toList()))
                .toArray(HostRules[]::new);
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    /** The vendor that a path with its query gives away, or {@link VendorMatcher#NONE}. */
    int choose(byte[] b, int path, int query, int to, IntPredicate blocked) {
        int segment = query;
        while (segment > path && b[segment - 1] != '/') {
            segment--;
        }
        int at = Arrays.binarySearch(keys, key(b, segment, query));
        return at < 0 ? VendorMatcher.NONE : rules[at].choose(b, path, query, to, Candidate.EVERY_USE, blocked);
    }

    /** The first two bytes of a path segment as one number. */
    static int key(byte[] b, int from, int to) {
        int first = from < to ? b[from] & 0xFF : 0;
        int second = from + 1 < to ? b[from + 1] & 0xFF : 0;
        return (first << 8) | second;
    }
}
