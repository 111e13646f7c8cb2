package io.consentgate.banner;

import io.consentgate.match.GuardRules;
import io.consentgate.policy.Register;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How vendors are told what they may do, in their own words, read from {@code signals.json}: Google's consent mode and its
 * kind. Each entry names vendors and, by moment, a global function with what it is called with; there an object of lists
 * stands for one of {@code granted} and {@code denied}, granted where one of the listed vendors is. Immutable, safe to share.
 */
final class VendorSignals {

    private final List<Map<String, Object>> all;

    private VendorSignals(List<Map<String, Object>> all) {
        this.all = List.copyOf(all);
    }

    static VendorSignals shipped() {
        return new VendorSignals(JsonMapper.shared().readValue(Assets.read("signals.json"), new TypeReference<>() {}));
    }

    List<Map<String, Object>> all() {
        return all;
    }

    /** Those for vendors whom this site's visitors are asked about, and whom it names: a trial names none. */
    List<Map<String, Object>> of(Register register) {
        Set<String> named = register.entries().stream()
                .filter(entry -> entry.declared() && GuardRules.guards(entry))
                .map(entry -> entry.vendor().id())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(signal -> vendors(signal).stream().anyMatch(named::contains))
                .toList();
    }

    static List<?> vendors(Map<String, Object> signal) {
        return (List<?>) signal.getOrDefault("vendors", List.of());
    }
}
