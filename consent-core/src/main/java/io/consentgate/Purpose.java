package io.consentgate;

import java.util.Objects;
import java.util.Set;

/**
 * Why data is used, in one site's words. Immutable.
 *
 * @param id {@code [a-z0-9][a-z0-9._:-]{0,63}}, unique within a policy; such as {@code referral:company-x} for what concerns one
 *     recipient
 * @param kind the family that maps vendors and signals to this purpose
 * @param legalBases the grounds named for it; only the consent part is ever a visitor's to toggle
 * @param title what the visitor reads; empty means the banner's own words for the kind
 * @param description one or two sentences more; may be empty
 * @param withdrawalEffect what withdrawing means for the visitor; may be empty
 * @param separate asked for on its own, outside the banner, and never granted by "accept all"
 */
public record Purpose(
        String id,
        Kind kind,
        Set<LegalBasis> legalBases,
        LocalText title,
        LocalText description,
        LocalText withdrawalEffect,
        boolean separate) {

    /** Strictly necessary; always allowed. */
    public static final Purpose ESSENTIAL = of(Kind.ESSENTIAL, LegalBasis.LEGITIMATE_INTEREST);
    /** Comfort the visitor can do without. */
    public static final Purpose FUNCTIONAL = of(Kind.FUNCTIONAL, LegalBasis.CONSENT);
    /** Measuring how the site is used. */
    public static final Purpose ANALYTICS = of(Kind.ANALYTICS, LegalBasis.CONSENT);
    /** Advertising, profiling and affiliate tracking. */
    public static final Purpose MARKETING = of(Kind.MARKETING, LegalBasis.CONSENT);

    public Purpose {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        legalBases = Set.copyOf(legalBases);
    }

    /** The default purpose of a kind, without texts of its own. */
    public static Purpose of(Kind kind) {
        return switch (kind) {
            case ESSENTIAL -> ESSENTIAL;
            case FUNCTIONAL -> FUNCTIONAL;
            case ANALYTICS -> ANALYTICS;
            case MARKETING -> MARKETING;
        };
    }

    /**
     * Whether a visitor must agree first: where consent is among the bases, or the kind needs it. Naming another basis
     * beside consent changes nothing.
     */
    public boolean needsConsent() {
        return kind.needsConsent() || legalBases.contains(LegalBasis.CONSENT);
    }

    private static Purpose of(Kind kind, LegalBasis basis) {
        return new Purpose(kind.id(), kind, Set.of(basis), LocalText.NONE, LocalText.NONE, LocalText.NONE, false);
    }
}
