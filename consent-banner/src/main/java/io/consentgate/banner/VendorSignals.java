package io.consentgate.banner;

import io.consentgate.Purpose;
import io.consentgate.match.GuardRules;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How vendors are told what they may do, in their own words, read from {@code signals.json}: Google's consent mode and its
 * kind. Each entry names vendors and, by moment, a global function with what it is called with; there an object of lists
 * stands for one of {@code granted} and {@code denied}, granted where one of the listed vendors is, or all purposes of a kind
 * that stands there behind a plus. What has a {@code where} is told
 * only by a site whose policy asks for it. Immutable, safe to share.
 */
final class VendorSignals {

    private static final String KIND = "+";
    private static final String WHERE = "where";

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
                .filter(signal -> register.policy().urlPassthrough() || !signal.containsKey(WHERE))
                .map(signal -> spelledOut(signal, register.policy()))
                .toList();
    }

    private static Map<String, Object> spelledOut(Map<String, Object> signal, Policy policy) {
        Map<String, Object> spelled = new LinkedHashMap<>(signal);
        spelled.remove(WHERE);
        spelled.replaceAll((key, value) -> value instanceof List<?> call
                ? call.stream().map(part -> grounds(part, policy)).toList()
                : value);
        return spelled;
    }

    private static Object grounds(Object part, Policy policy) {
        if (!(part instanceof Map<?, ?> states)) {
            return part;
        }
        Map<Object, Object> spelled = new LinkedHashMap<>();
        states.forEach((key, ids) -> spelled.put(
                key,
                ((List<?>) ids)
                        .stream().map(id -> purposes(id.toString(), policy)).toList()));
        return spelled;
    }

    /** A kind, which has a plus before it, becomes a plus and the site's purposes of that kind. */
    private static String purposes(String id, Policy policy) {
        return !id.startsWith(KIND)
                ? id
                : policy.purposes().stream()
                        .filter(purpose ->
                                purpose.kind().id().equals(id.substring(KIND.length())) && !purpose.separate())
                        .map(Purpose::id)
                        .collect(Collectors.joining(" ", KIND, ""));
    }

    static List<?> vendors(Map<String, Object> signal) {
        return (List<?>) signal.getOrDefault("vendors", List.of());
    }
}
