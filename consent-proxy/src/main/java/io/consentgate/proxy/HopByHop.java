package io.consentgate.proxy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers concern one connection only and end at the proxy: RFC 9110 (June 2022) §7.6.1. Immutable.
 *
 * @param named what this message's own {@code Connection} header names, in lower case
 */
record HopByHop(Set<String> named) {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "transfer-encoding",
            "upgrade");

    HopByHop {
        named = Set.copyOf(named);
    }

    /** Reads the values of a message's {@code Connection} headers. */
    static HopByHop of(Collection<String> connection) {
        Set<String> named = new HashSet<>();
        for (String value : connection) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return new HopByHop(named);
    }

    /** Whether a header goes no further than this connection. */
    boolean ends(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return ALWAYS.contains(name) || named.contains(name);
    }
}
