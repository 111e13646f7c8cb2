package io.consentgate.banner;

import io.consentgate.policy.Policy;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What we ourselves keep on a visitor's device, and only after an answer.
 *
 * @param name the cookie's name or storage key
 * @param kind {@code cookie}, {@code localStorage} or {@code sessionStorage}
 * @param textKey the text that tells what it is for
 * @param lifetime the longest it stays; empty where it stays until it is removed
 */
record OwnStorage(String name, String kind, String textKey, Optional<Period> lifetime) {

    static List<OwnStorage> of(Policy policy, Delivery delivery) {
        List<OwnStorage> all = new ArrayList<>();
        all.add(new OwnStorage("__Host-consent", "cookie", "policy.own.cookie", Optional.of(policy.grantLifetime())));
        all.add(new OwnStorage("consent", "localStorage", "policy.own.mirror", Optional.empty()));
        if (delivery == Delivery.BOUND) {
            all.add(new OwnStorage("consent-fields", "sessionStorage", "policy.own.fields", Optional.empty()));
        }
        return all;
    }
}
