package io.consentgate.banner;

import io.consentgate.Consent;
import io.consentgate.Decision;
import io.consentgate.policy.Register;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the state call answers. */
final class StateJson {

    private StateJson() {}

    static Map<String, Object> of(Consent consent, Register register) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("decided", consent.decided());
        state.put("decidedAt", consent.decidedAt().map(Instant::toString).orElse(null));
        state.put("expiresAt", consent.expiresAt().map(Instant::toString).orElse(null));
        state.put("policyVersion", consent.policyVersion());
        state.put("source", consent.source().id());
        state.put("purposes", consent.purposes());
        state.put("vendors", vendors(consent, register));
        return state;
    }

    /** The same, with the keys of the browser's own storage that the answer took away. */
    static Map<String, Object> of(Consent consent, Register register, List<String> local, List<String> session) {
        Map<String, Object> state = of(consent, register);
        state.put("storage", Map.of("local", List.copyOf(local), "session", List.copyOf(session)));
        return state;
    }

    /** A trial declares no vendor; those that the visitor allowed are named all the same, so that they can start. */
    private static Map<String, Boolean> vendors(Consent consent, Register register) {
        if (!register.policy().trial()) {
            return consent.vendors();
        }
        Map<String, Boolean> granted = new LinkedHashMap<>(consent.vendors());
        for (Register.Entry entry : register.entries()) {
            String id = entry.vendor().id();
            if (consent.explain(id).rule() == Decision.Rule.GRANTED) {
                granted.put(id, true);
            }
        }
        return granted;
    }
}
