package io.consentgate;

import java.util.Locale;
import java.util.Optional;

/** A ground for processing personal data: GDPR (EU) 2016/679, art. 6(1)(a) to (f), in that order. */
public enum LegalBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTEREST,
    PUBLIC_TASK,
    LEGITIMATE_INTEREST;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The lower-case name used in policies and JSON, such as {@code legitimate-interest}. */
    public String id() {
        return id;
    }

    /** The basis with this id; empty for any other text. */
    public static Optional<LegalBasis> of(String id) {
        for (LegalBasis basis : values()) {
            if (basis.id.equals(id)) {
                return Optional.of(basis);
            }
        }
        return Optional.empty();
    }
}
