package io.consentgate.withdrawal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which domains belong to whom: the Public Suffix List, <a href="https://publicsuffix.org/list/">as of December 2024</a>. */
final class PublicSuffixes {
    private final Set<String> rules;

    private PublicSuffixes(Set<String> rules) {
        this.rules = rules;
    }

    /** The list in this library; read anew each time, some 8,000 rules. */
    static PublicSuffixes shipped() {
        var resource = Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream("public-suffixes.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, US_ASCII))) {
            Set<String> rules = new HashSet<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(rules::add);
            return new PublicSuffixes(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("public-suffixes.txt in this library cannot be read", e);
        }
    }

    /**
     * The public suffix of a host and the label before it: the highest domain on which its site can set cookies. Empty for
     * an IP address, for one label, and for a public suffix itself.
     *
     * @param host lower-case ASCII
     */
    Optional<String> registrableDomain(String host) {
        if (isAddress(host)) {
            return Optional.empty();
        }
        String candidate = host;
        String below = "";
        while (!isSuffix(candidate)) {
            if (rules.contains('!' + candidate)) {
                return Optional.of(candidate);
            }
            below = candidate;
            candidate = candidate.substring(candidate.indexOf('.') + 1);
        }
        return below.isEmpty() ? Optional.empty() : Optional.of(below);
    }

    private boolean isSuffix(String domain) {
        int dot = domain.indexOf('.');
        if (dot < 0) {
            return true;
        }
        boolean exception = rules.contains('!' + domain);
        return !exception && (rules.contains(domain) || rules.contains('*' + domain.substring(dot)));
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || (!host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1)));
    }
}
