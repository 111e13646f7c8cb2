package io.consentgate.banner;

import java.util.Locale;

/** Why an answer was not taken. */
public enum Unsaved {
    /** It came from a page of another site. */
    ELSEWHERE,
    /** The form says nothing that we may act on. */
    UNREADABLE,
    /** A grant cannot be recorded now, so it does not hold. */
    UNRECORDED;

    String textKey() {
        return "unsaved." + name().toLowerCase(Locale.ROOT);
    }
}
