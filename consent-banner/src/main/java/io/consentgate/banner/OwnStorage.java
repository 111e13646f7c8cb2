package io.consentgate.banner;

import io.consentgate.policy.Policy;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What we ourselves keep on a visitor's device, and only after an answer.
 *
 * @param name the cookie's name or storage key
 * @param kind {@code cookie} or {@code localStorage}
 * @param textKey the text that tells what it is for
 * @param lifetime the longest it stays; empty where it stays until it is removed
 */
record OwnStorage(String name, String kind, String textKey, Optional<Period> lifetime) {

    static List<OwnStorage> of(Policy policy) {
        return List.of(
                new OwnStorage("__Host-consent", "cookie", "policy.own.cookie", Optional.of(policy.grantLifetime())),
                new OwnStorage("consent", "localStorage", "policy.own.mirror", Optional.empty()));
    }
}
