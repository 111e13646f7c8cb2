package io.consentgate.banner;

import io.consentgate.match.GuardRules;
import io.consentgate.policy.Register;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What our script has to know of one site: the same text on every node of it, whose name is made from it. */
final class ScriptRules {

    private ScriptRules() {}

    /**
     * A script that leaves the rules for ours, and among them the function that tells vendors what they may do.
     *
     * @param names what the script sends for, by what it calls it
     * @param delivery how pages reach the browser
     */
    static String of(Register register, Json json, Map<String, String> names, Delivery delivery) {
        List<Map<String, Object>> signals = VendorSignals.shipped().of(register);
        Map<String, Object> rules = new TreeMap<>(names);
        GuardRules.unknown(register).ifPresent(stacks -> rules.put("unknown", stacks));
        if (delivery == Delivery.SHARED) {
            rules.put("version", register.policy().version());
        }
        rules.put("vendors", GuardRules.of(register));
        if (signals.isEmpty()) {
            return script(json.write(rules), "consentRules.tell=()=>[]\n");
        }
        rules.put("signals", signals);
        return script(json.write(rules), Shortened.of(List.of(Assets.read("script/signal/tell.js"))));
    }

    private static String script(String rules, String tell) {
        return "consentRules=" + rules + ';' + tell;
    }
}
