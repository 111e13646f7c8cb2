package io.consentgate.choice;

import io.consentgate.Consent.Reason;

/** What was found of a consent cookie. */
public sealed interface CookieResult {

    /** No cookie of our name. */
    record Absent() implements CookieResult {}

    /** A cookie that we have signed. */
    record Valid(Choice choice) implements CookieResult {}

    /**
     * A cookie that counts for nothing.
     *
     * @param reason {@link Reason#MALFORMED}, {@link Reason#FORGED} or {@link Reason#DUPLICATE}
     */
    record Rejected(Reason reason) implements CookieResult {}

    /** No cookie of our name. */
    CookieResult ABSENT = new Absent();
}
