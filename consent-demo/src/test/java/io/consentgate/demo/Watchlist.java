package io.consentgate.demo;

import io.consentgate.catalogue.UrlRule;
import io.consentgate.catalogue.Vendor;
import io.consentgate.demo.standin.Contact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Names the vendor behind a contact by the plainest reading of the catalogue, without the library's own matcher, so that a
 * fault there shows.
 */
final class Watchlist {

    private final List<Watched> rules;

    private Watchlist(List<Watched> rules) {
        this.rules = rules;
    }

    static Watchlist of(List<Vendor> vendors) {
        return new Watchlist(vendors.stream()
                .flatMap(vendor -> vendor.footprint().urls().stream()
                        .filter(UrlRule::enabled)
                        .filter(rule -> rule.match() != UrlRule.Match.ANY)
                        .map(rule -> new Watched(vendor, rule)))
                .sorted(Comparator.comparingInt(Watched::weight).reversed())
                .toList());
    }

    /** The vendor that this contact went to; empty for anyone else. */
    Optional<Vendor> vendor(Contact contact) {
        return first(watched -> watched.hostMeets(contact.host()) && watched.restMeets(contact))
                .or(() -> first(watched ->
                        watched.hostMeets(contact.host()) && watched.rule().hostWide()))
                .map(Watched::vendor);
    }

    private Optional<Watched> first(Predicate<Watched> fits) {
        return rules.stream().filter(fits).findFirst();
    }

    /** Whether this contact went to a vendor that a visitor has to agree to. */
    boolean needsConsent(Contact contact) {
        return vendor(contact).filter(Watchlist::needsConsent).isPresent();
    }

    /** Whether this contact went to another tool that asks for consent. */
    boolean asksForConsent(Contact contact) {
        return vendor(contact)
                .filter(vendor -> vendor.role() == Vendor.Role.CONSENT_TOOL)
                .isPresent();
    }

    /** Whether this contact went to a known vendor that nobody has to agree to: payment, libraries. */
    boolean runsUnasked(Contact contact) {
        return vendor(contact).filter(vendor -> !needsConsent(vendor)).isPresent();
    }

    private static boolean needsConsent(Vendor vendor) {
        return vendor.needsConsent() && vendor.role() != Vendor.Role.SHARED_HOST;
    }

    private record Watched(Vendor vendor, UrlRule rule) {

        boolean hostMeets(String host) {
            return host.equals(rule.host()) || rule.match() == UrlRule.Match.SUFFIX && host.endsWith("." + rule.host());
        }

        /** Whether path and query are the rule's; a bare connection tells neither. */
        boolean restMeets(Contact contact) {
            return rule.path().filter(path -> !meetsPath(path, contact.path())).isEmpty()
                    && rule.query()
                            .filter(query -> !contact.query().contains(query))
                            .isEmpty();
        }

        private static boolean meetsPath(String pattern, String path) {
            String[] parts = pattern.split("\\*", -1);
            int at = 0;
            for (int i = 0; i < parts.length; i++) {
                int found = path.indexOf(parts[i], at);
                if (found < 0 || i == 0 && found > 0) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return true;
        }

        /** The more a rule says, the sooner it is asked; between equals a vendor that needs no consent comes last. */
        int weight() {
            int path = rule.path().map(String::length).orElse(0);
            int query = rule.query().map(String::length).orElse(0);
            int exact = rule.match() == UrlRule.Match.EXACT ? 1 : 0;
            return ((rule.host().length() * 2 + exact) * 1000 + path + query) * 2 + (vendor.needsConsent() ? 1 : 0);
        }
    }
}
