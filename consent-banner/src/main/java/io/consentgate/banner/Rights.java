package io.consentgate.banner;

import io.consentgate.LocalText;
import io.consentgate.policy.Disclosures;
import io.consentgate.policy.Disclosures.Right;
import java.util.List;
import java.util.stream.Stream;

/** What visitors may ask for. */
final class Rights {

    /** What GDPR (EU) 2016/679, art. 7(3), 15 to 18, 20, 21 and 77 give everybody, whether a site lists it or not. */
    private static final List<Right> EVERYBODYS = Stream.of(
                    "access",
                    "rectification",
                    "erasure",
                    "restriction",
                    "portability",
                    "objection",
                    "withdraw",
                    "complaint")
            .map(id -> new Right(id, LocalText.NONE))
            .toList();

    private Rights() {}

    /** Those that the site lists, or everybody's. */
    static List<Right> of(Disclosures disclosures) {
        return disclosures.rights().isEmpty() ? EVERYBODYS : disclosures.rights();
    }
}
