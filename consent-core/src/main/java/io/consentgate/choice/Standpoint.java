package io.consentgate.choice;

import io.consentgate.Consent.Reason;
import io.consentgate.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A cookie's choice as it counts now.
 *
 * @param choice the choice, if it counts
 * @param reason why there is one, or none
 */
record Standpoint(Optional<Choice> choice, Reason reason) {
    /** How far the clocks of two nodes may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    static Standpoint of(CookieResult cookie, Policy policy, Instant now) {
        if (cookie instanceof CookieResult.Valid valid) {
            return of(valid.choice(), policy, now);
        }
        return none(cookie instanceof CookieResult.Rejected rejected ? rejected.reason() : Reason.ABSENT);
    }

    /** When a choice lapses under this policy. */
    static Instant expiry(Choice choice, Policy policy) {
        var lifetime = choice.grantsAny() ? policy.grantLifetime() : policy.refusalLifetime();
        return choice.since().atZone(ZoneOffset.UTC).plus(lifetime).toInstant();
    }

    private static Standpoint of(Choice choice, Policy policy, Instant now) {
        if (choice.at().isAfter(now.plus(CLOCK_SKEW)) || choice.since().isAfter(choice.at())) {
            return none(Reason.FROM_THE_FUTURE);
        }
        if (!now.isBefore(expiry(choice, policy))) {
            return none(Reason.EXPIRED);
        }
        boolean givenInTrial = choice.policyVersion().equals(Policy.NO_VERSION);
        return givenInTrial && !policy.trial()
                ? none(Reason.TRIAL)
                : new Standpoint(Optional.of(choice), Reason.CHOICE);
    }

    private static Standpoint none(Reason reason) {
        return new Standpoint(Optional.empty(), reason);
    }
}
