package io.consentgate.match;

import io.consentgate.catalogue.UrlRule;
import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The catalogue's rule by which a vendor is known somewhere, spelled out for whoever asks why. Each answer is a host, all
 * below it included, with the path and query that it asks for, or a path alone where any host will do; a piece of the vendor's loader;
 * or a cookie's name. Empty where no rule says so by itself.
 *
 * <p>Tries one rule after the other with a matcher of its own: for development alone. Stateless.
 */
public final class MatchedRule {

    private MatchedRule() {}

    /** The rule by which this URL is the vendor's; see {@link VendorMatcher#url(byte[], int, int, PageUrl, UrlRule.Use)}. */
    public static Optional<String> url(
            Register.Entry vendor, byte[] b, int from, int to, PageUrl base, UrlRule.Use use) {
        return first(
                vendor,
                rule -> UrlMatcher.ofFetches(List.of(rule)).vendor(b, from, to, base, Candidate.bit(use), index -> true)
                        == rule.vendor());
    }

    /**
     * The rule by which this script loads the vendor; see {@link VendorMatcher#script(byte[], int, int)}.
     *
     * @param written how a document reads what a script writes into it
     */
    public static Optional<String> script(Register.Entry vendor, Respelling written, byte[] b, int from, int to) {
        String text = new String(b, from, to - from, StandardCharsets.UTF_8);
        return vendor.vendor().footprint().loaders().stream()
                .filter(text::contains)
                .findFirst()
                .or(() -> first(
                        vendor,
                        rule -> new ScriptMatcher(List.of(rule), List.of(), written).vendor(b, from, to, index -> true)
                                == rule.vendor()));
    }

    /** The name in the catalogue by which a cookie is the vendor's, {@code *} standing for anything. */
    public static Optional<String> cookie(Register.Entry vendor, String name) {
        return vendor.vendor().footprint().cookies().stream()
                .filter(cookie -> CookieOwners.of(List.of(vendor)).owner(name) == vendor.index())
                .map(cookie -> cookie.name())
                .filter(pattern -> fits(pattern, name))
                .findFirst();
    }

    private static boolean fits(String pattern, String name) {
        int star = pattern.indexOf('*');
        return star < 0
                ? pattern.equals(name)
                : name.startsWith(pattern.substring(0, star)) && name.endsWith(pattern.substring(star + 1));
    }

    /** The most specific rule that path and query fit, or else the one whose host is the vendor's as a whole. */
    private static Optional<String> first(Register.Entry vendor, Predicate<Candidate> known) {
        List<Candidate> rules =
                Candidate.of(vendor).sorted(Candidate.PRECEDENCE).toList();
        return Stream.concat(rules.stream().map(Candidate::byPatternAlone), rules.stream())
                .filter(known)
                .findFirst()
                .map(found -> spelled(found.rule()));
    }

    private static String spelled(UrlRule rule) {
        String host = rule.match() == UrlRule.Match.ANY ? "" : rule.host();
        return host
                + rule.path().orElse("")
                + rule.query().map(query -> '?' + query).orElse("");
    }
}
