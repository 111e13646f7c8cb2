package io.consentgate;

import java.util.Locale;
import java.util.Optional;

/**
 * The four families of purposes that vendors and consent signals are mapped by.
 *
 * <p>A site may declare many purposes; each is of exactly one kind. Only {@link #ESSENTIAL} runs without a choice:
 * ePrivacy Directive 2002/58/EC as amended in 2009, art. 5(3).
 */
public enum Kind {
    /** Strictly necessary for the service that the visitor asked for. */
    ESSENTIAL,
    /** Comfort the visitor can do without: embeds, chat, fonts. */
    FUNCTIONAL,
    /** Measuring how the site is used. */
    ANALYTICS,
    /** Advertising, profiling and affiliate tracking. */
    MARKETING;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The lower-case name used in policies, forms, cookies and JSON, such as {@code analytics}. */
    public String id() {
        return id;
    }

    /** Whether a visitor must agree before anything of this kind runs: true for all but {@link #ESSENTIAL}. */
    public boolean needsConsent() {
        return this != ESSENTIAL;
    }

    /** The kind with this id; empty for any other text, in any other case. */
    public static Optional<Kind> of(String id) {
        for (Kind kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
