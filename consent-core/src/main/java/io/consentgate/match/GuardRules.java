package io.consentgate.match;

import io.consentgate.catalogue.UrlRule;
import io.consentgate.catalogue.Vendor.Role;
import io.consentgate.catalogue.VendorCookie;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the guard in the page has to know of a site's vendors, as short as it can be said: one line for each, of its id, its
 * URL rules, its cookies and the globals that pages call it by, with bars between and spaces within. Immutable.
 *
 * <p>A rule is a host, with all below it, and after it, where it matters, an expression that path and query must meet; of
 * several rules that fit the longest holds. A rule without a host holds on every host, where no other does. An {@code ~}
 * stands for the id. Vendors that nobody has to agree to stand together under no id, and only with the rules by which they go
 * before another; those that nobody can agree to under one id, unless pages call them. Parts that are empty at the end are
 * left out.
 */
public final class GuardRules {

    /** Stands for all vendors that no visitor can agree to and that pages do not call. */
    static final String UNDECLARED = "undeclared";

    private final List<Candidate> all;
    private final Register register;

    private GuardRules(Register register) {
        this.register = register;
        this.all = register.entries().stream()
                .flatMap(entry -> entry.vendor().footprint().urls().stream()
                        .filter(UrlRule::enabled)
                        .map(rule -> Candidate.of(entry.index(), rule)))
                .toList();
    }

    /** The lines for this site, each of printable ASCII; takes time in proportion to the square of the rules. */
    public static List<String> of(Register register) {
        return new GuardRules(register).lines();
    }

    /**
     * An expression for the call stacks under which nothing may load that nobody knows: those with a script of one of the
     * site's tag managers among them, or all where it lets no unknown third party load; empty where it lets each.
     */
    public static Optional<String> unknown(Register register) {
        return switch (register.policy().unknownThirdParties()) {
            case ALLOW -> Optional.empty();
            case BLOCK -> Optional.of(".");
            case PAGE ->
                register.entries().stream()
                        .filter(entry -> entry.declared() && entry.vendor().role() == Role.LOADER)
                        .flatMap(entry -> entry.vendor().footprint().urls().stream())
                        .filter(rule -> rule.enabled() && rule.uses().contains(UrlRule.Use.SCRIPT))
                        .flatMap(rule -> rule.path().stream())
                        .map(path -> escaped(path.replaceFirst("^[*]", "")))
                        .distinct()
                        .reduce((one, other) -> one + '|' + other);
        };
    }

    /** Whether the guard holds this vendor back until it is told that it runs: some visitors may have to agree to it. */
    public static boolean guards(Entry entry) {
        return entry.standing() == Standing.ASKED
                || entry.standing() == Standing.UNDECLARED
                || entry.effectiveFrom().isPresent();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Set<String> unnamed = new TreeSet<>();
        for (Entry entry : register.entries()) {
            Set<String> rules = guards(entry) ? rules(entry) : Set.of();
            String globals = String.join(" ", entry.vendor().footprint().globals());
            if (entry.standing() == Standing.UNDECLARED && globals.isEmpty()) {
                unnamed.addAll(rules);
            } else if (guards(entry)) {
                lines.add(line(entry.vendor().id(), rules, entry.declared() ? cookies(entry) : "", globals));
            }
        }
        lines.add(line("", free(), "", ""));
        lines.add(line(UNDECLARED, unnamed, "", ""));
        return lines.stream()
                .filter(line -> !line.contains("|||") && line.contains("|"))
                .sorted()
                .toList();
    }

    private static String line(String id, Set<String> rules, String cookies, String globals) {
        String hosts = rules.stream()
                .map(rule -> id.isEmpty() ? rule : shortened(rule, id))
                .collect(Collectors.joining(" "));
        return (id + '|' + hosts + '|' + cookies + '|' + globals).replaceFirst("[|]+$", "");
    }

    private static String shortened(String rule, String id) {
        int at = rule.indexOf(id);
        return at < 0 ? rule : rule.substring(0, at) + '~' + rule.substring(at + id.length());
    }

    private Set<String> free() {
        Predicate<Candidate> guarded = c -> guards(register.entries().get(c.vendor()));
        boolean strict = unknown(register).isPresent();
        return all.stream()
                .filter(guarded.negate())
                .filter(c ->
                        strict || all.stream().filter(guarded).anyMatch(other -> covers(other, c) || covers(c, other)))
                .flatMap(c -> texts(c, true))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> rules(Entry entry) {
        Set<String> rules = new LinkedHashSet<>();
        for (Candidate c : all) {
            if (c.vendor() == entry.index()) {
                texts(c, isContested(c)).forEach(rules::add);
            }
        }
        rules.removeIf(rule -> isPlain(rule) && rules.stream().anyMatch(above -> isBelow(rule, above)));
        return rules;
    }

    private boolean isContested(Candidate c) {
        return all.stream().anyMatch(other -> other.vendor() != c.vendor() && (covers(other, c) || covers(c, other)));
    }

    /** Whether a host is said already by one above it, and no other vendor comes between. */
    private boolean isBelow(String host, String above) {
        return isPlain(above)
                && host.endsWith('.' + above)
                && all.stream()
                                .filter(c -> below(host, c.rule().host()))
                                .filter(c -> below(c.rule().host(), above))
                                .map(Candidate::vendor)
                                .distinct()
                                .count()
                        <= 1;
    }

    /** Whether something on the host of one rule is on the host of the other too. */
    private static boolean covers(Candidate wide, Candidate narrow) {
        return wide.rule().match() != UrlRule.Match.ANY
                && below(narrow.rule().host(), wide.rule().host());
    }

    private static boolean below(String host, String above) {
        return host.equals(above) || host.endsWith('.' + above);
    }

    private static boolean isPlain(String rule) {
        return rule.indexOf('/') < 0;
    }

    /** What a rule comes down to; a host of one vendor alone is that vendor's whatever is asked of it. */
    private static Stream<String> texts(Candidate c, boolean contested) {
        UrlRule rule = c.rule();
        if (rule.match() == UrlRule.Match.ANY) {
            return Stream.of(expression(c));
        }
        boolean whole = c.owns() || rule.path().isEmpty();
        boolean asks = !c.pattern().fitsAnything();
        return Stream.concat(
                whole ? Stream.of(rule.host()) : Stream.empty(),
                asks && (contested || !whole) ? Stream.of(rule.host() + expression(c)) : Stream.empty());
    }

    private static String expression(Candidate c) {
        String path = c.rule().path().orElse("/");
        boolean floats = path.startsWith("*");
        String lead = floats && c.rule().match() != UrlRule.Match.ANY ? "/(.*/)?" : "/";
        String text = lead + escaped(path.substring(floats ? 2 : 1));
        boolean word = Character.isLetterOrDigit(path.charAt(path.length() - 1));
        String end = floats ? "(?![^?])" : word ? "\\b" : "";
        return text + end + query(c.rule().query().orElse(""));
    }

    /** Parameters may come in any order, so that several need looking ahead. */
    private static String query(String query) {
        if (query.isEmpty()) {
            return "";
        }
        return query.indexOf('&') < 0
                ? ".*[?&]" + escaped(query)
                : Stream.of(query.split("&", -1))
                        .map(part -> "(?=.*[?&]" + escaped(part) + ')')
                        .collect(Collectors.joining());
    }

    /** Names that two vendors of the site's share are left to the server, which knows whether either may keep them. */
    private String cookies(Entry entry) {
        return names(entry)
                .filter(name -> register.entries().stream()
                        .filter(Entry::declared)
                        .noneMatch(other ->
                                other.index() != entry.index() && names(other).anyMatch(name::equals)))
                .map(GuardRules::escaped)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> names(Entry entry) {
        return entry.vendor().footprint().cookies().stream()
                .filter(cookie -> cookie.exclusive() && cookie.party() == VendorCookie.Party.FIRST)
                .map(VendorCookie::name);
    }

    /** The text as an expression in which a star stands for anything. */
    private static String escaped(String text) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Character.isLetterOrDigit(c) || "/_-=%,:;@!~&#'\"".indexOf(c) >= 0;
            expression.append(c == '*' ? ".*" : plain ? String.valueOf(c) : "[" + c + ']');
        }
        return expression.toString();
    }
}
