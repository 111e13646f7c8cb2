package io.consentgate.match;

import io.consentgate.catalogue.UrlRule;
import io.consentgate.policy.Register;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A vendor that a URL may belong to, and what the URL must be like.
 *
 * @param vendor the vendor's index in the register
 * @param rule the rule as the catalogue has it
 * @param pattern what the rule asks of path and query
 * @param uses the uses it names, one bit each; all bits where it names none
 * @param owns whether the host is the vendor's whatever path and uses say
 */
record Candidate(int vendor, UrlRule rule, UrlPattern pattern, int uses, boolean owns) {

    /** All uses at once. */
    static final int EVERY_USE = -1;

    /** The most specific first: path and query, then the exact host, then the longest suffix, then the longest path. */
    static final Comparator<Candidate> PRECEDENCE = Comparator.comparingInt(Candidate::parts)
            .thenComparingInt(c -> c.rule.match() == UrlRule.Match.EXACT ? 1 : 0)
            .thenComparingInt(c -> c.rule.host().length())
            .thenComparingInt(c -> c.rule.path().orElse("").length())
            .thenComparingInt(c -> c.rule.query().orElse("").length())
            .reversed()
            .thenComparing(c -> c.rule.path().orElse(""))
            .thenComparing(c -> c.rule.query().orElse(""));

    /** For each of a vendor's rules that is in use. */
    static Stream<Candidate> of(Register.Entry entry) {
        return entry.vendor().footprint().urls().stream()
                .filter(UrlRule::enabled)
                .map(rule -> of(entry.index(), rule));
    }

    static Candidate of(int vendor, UrlRule rule) {
        int uses = 0;
        for (UrlRule.Use use : rule.uses()) {
            uses |= bit(use);
        }
        return new Candidate(vendor, rule, UrlPattern.of(rule), uses == 0 ? EVERY_USE : uses, rule.hostWide());
    }

    /** One bit for each use, so that a hot comparison is one instruction. */
    @SuppressWarnings("EnumOrdinal")
    static int bit(UrlRule.Use use) {
        return 1 << use.ordinal();
    }

    /** Whether the URL alone tells, so that uses only choose between vendors. */
    boolean tells() {
        return owns || !pattern.fitsAnything();
    }

    /** The same where a URL is only named, in a script or a link: a host that people go to is nobody's as a whole. */
    Candidate named() {
        return new Candidate(vendor, rule, pattern, uses, owns && !rule.visited());
    }

    /** The same where the host alone says nothing. */
    Candidate byPatternAlone() {
        return new Candidate(vendor, rule, pattern, uses, false);
    }

    /** Whether a script that names such a URL loads it, since nobody goes there to read. */
    boolean loads() {
        return rule.match() != UrlRule.Match.ANY && (owns || rule.path().isPresent());
    }

    /** Whether it is an endpoint that only measures, so that being sent there is being measured; one that takes forms does more. */
    boolean measures() {
        boolean beacon = rule.uses().contains(UrlRule.Use.IMAGE) || rule.uses().contains(UrlRule.Use.CONNECT);
        return loads() && (owns || beacon) && !rule.uses().contains(UrlRule.Use.FORM);
    }

    /** Whether nothing says that this vendor is meant rather than that one. */
    boolean ties(Candidate other) {
        return rule.match() == other.rule.match()
                && rule.host().equals(other.rule.host())
                && pattern.equals(other.pattern);
    }

    private int parts() {
        return (rule.path().isPresent() ? 1 : 0) + (rule.query().isPresent() ? 1 : 0);
    }
}
