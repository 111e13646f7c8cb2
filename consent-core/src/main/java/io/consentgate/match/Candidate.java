package io.consentgate.match;

import io.consentgate.catalogue.UrlRule;
import java.util.Comparator;

/**
 * A vendor that a URL may belong to, and what the URL must be like.
 *
 * @param vendor the vendor's index in the register
 * @param rule the rule as the catalogue has it
 * @param pattern what the rule asks of path and query
 * @param uses the uses it names, one bit each; all bits where it names none
 */
record Candidate(int vendor, UrlRule rule, UrlPattern pattern, int uses) {

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

    static Candidate of(int vendor, UrlRule rule) {
        int uses = 0;
        for (UrlRule.Use use : rule.uses()) {
            uses |= bit(use);
        }
        return new Candidate(vendor, rule, UrlPattern.of(rule), uses == 0 ? EVERY_USE : uses);
    }

    /** One bit for each use, so that a hot comparison is one instruction. */
    @SuppressWarnings("EnumOrdinal")
    static int bit(UrlRule.Use use) {
        return 1 << use.ordinal();
    }

    /** Whether the URL alone tells, so that uses only choose between vendors. */
    boolean tells() {
        return rule.hostWide() || !pattern.fitsAnything();
    }

    /** Whether merely naming such a URL in a script means loading it, since nobody goes there to read. */
    boolean loads() {
        return rule.match() != UrlRule.Match.ANY
                && ((rule.hostWide() && !rule.visited()) || rule.path().isPresent());
    }

    /** Whether it is an endpoint that only measures, so that being sent there is being measured. */
    boolean measures() {
        boolean beacon = rule.uses().contains(UrlRule.Use.IMAGE) || rule.uses().contains(UrlRule.Use.CONNECT);
        boolean page = rule.uses().contains(UrlRule.Use.FRAME) || rule.uses().contains(UrlRule.Use.FORM);
        return loads() && ((rule.hostWide() && !rule.visited()) || (beacon && !page));
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
