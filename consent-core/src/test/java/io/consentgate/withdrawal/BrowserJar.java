package io.consentgate.withdrawal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A browser's cookies: RFC 6265bis draft 22, sections 5.1.3, 5.1.4 and 5.7. */
final class BrowserJar {

    private final Set<Kept> cookies = new LinkedHashSet<>();

    /**
     * One cookie; two that differ in any of these are two.
     *
     * @param domain the host itself where it is host-only
     */
    record Kept(String name, String domain, boolean hostOnly, String path, boolean partitioned) {

        boolean goesTo(String host, String asked) {
            boolean right = hostOnly ? host.equals(domain) : host.equals(domain) || host.endsWith('.' + domain);
            return right && (asked.equals(path) || (asked.startsWith(path) && below(asked)));
        }

        private boolean below(String asked) {
            return path.endsWith("/") || asked.charAt(path.length()) == '/';
        }
    }

    void keep(Kept cookie) {
        cookies.add(cookie);
    }

    Collection<Kept> all() {
        return List.copyOf(cookies);
    }

    /** The names that a request to this place brings. */
    Set<String> names(String host, String path) {
        return cookies.stream()
                .filter(cookie -> cookie.goesTo(host, path))
                .map(Kept::name)
                .collect(Collectors.toSet());
    }

    /** Takes a {@code Set-Cookie} that expires something. */
    void expire(String header, String host) {
        String[] parts = header.split("; ");
        String domain = host;
        String path = "/";
        boolean hostOnly = true;
        boolean partitioned = false;
        for (String part : parts) {
            if (part.startsWith("Domain=")) {
                domain = part.substring("Domain=".length());
                hostOnly = false;
            } else if (part.startsWith("Path=")) {
                path = part.substring("Path=".length());
            } else if (part.equals("Partitioned")) {
                partitioned = true;
            }
        }
        String name = parts[0].substring(0, parts[0].indexOf('='));
        cookies.remove(new Kept(name, domain, hostOnly, path, partitioned));
    }
}
