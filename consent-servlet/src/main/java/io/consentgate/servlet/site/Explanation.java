package io.consentgate.servlet.site;

import io.consentgate.Consent;
import io.consentgate.Decision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about one answer and why, for whoever develops the site: at most 300 decisions, each with the first 200
 * characters of what it is about. One for each request; not thread-safe.
 */
public final class Explanation {

    private static final int MOST = 300;
    private static final int LONGEST = 200;

    private final Consent consent;
    private final List<Explained> all = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** Notes nothing yet. */
    public Explanation(Consent consent) {
        this.consent = consent;
    }

    /**
     * Notes one decision.
     *
     * @param what the sort of thing, such as {@code script} or {@code Set-Cookie}
     * @param subject its address, name or text
     * @param vendor whose it is, by id
     * @param rule the rule by which it is known to be theirs; empty where there is none
     * @param passes whether it was let through
     */
    public void note(String what, String subject, String vendor, Optional<String> rule, boolean passes) {
        if (all.size() < MOST) {
            String shown = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
            all.add(new Explained(what, shown.strip(), vendor, rule, passes, consent.explain(vendor)));
        }
    }

    /** Every decision since this was last asked that is not like an earlier one, as values of {@code Server-Timing}. */
    public List<String> takenAsTimings() {
        List<String> timings =
                all.stream().map(Explained::timing).filter(told::add).toList();
        all.clear();
        return timings;
    }

    /** The answer in force, as values of {@code Server-Timing}: where it comes from, and what it says of each purpose. */
    public List<String> consentAsTimings() {
        List<String> timings = new ArrayList<>();
        timings.add(timing("consent", consent.source().id() + ", " + word(consent.reason())));
        consent.purposes()
                .forEach((id, allowed) -> timings.add(timing(
                        "consent-" + id.replace(':', '.'), result(allowed) + ", " + grounds(consent.explain(id)))));
        return timings;
    }

    /** Every decision so far, as the page shows them; and the grounds by id, of vendors that the site declares alone. */
    public Map<String, Object> forThePage() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("source", consent.source().id());
        page.put("reason", word(consent.reason()));
        Map<String, String> vendors = new LinkedHashMap<>();
        consent.vendors().keySet().forEach(id -> vendors.put(id, grounds(consent.explain(id))));
        page.put("grounds", vendors);
        page.put("decisions", all.stream().map(Explained::forThePage).toList());
        return page;
    }

    private static String grounds(Decision decision) {
        return word(decision.rule())
                + decision.purpose().map(purpose -> ", purpose " + purpose).orElse("")
                + ", source "
                + decision.source().id();
    }

    private static String result(boolean passes) {
        return passes ? "runs" : "waits";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String timing(String name, String description) {
        return name + ";desc=\"" + description + '"';
    }

    private record Explained(
            String what, String subject, String vendor, Optional<String> rule, boolean passes, Decision decision) {

        /** Other characters than a quoted string may hold (RFC 9110 (2022), section 5.6.4) are left out. */
        String timing() {
            String text = what + ' ' + subject + ": " + result(passes) + ", vendor " + vendor + ", " + why();
            StringBuilder plain = new StringBuilder();
            text.chars()
                    .filter(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\')
                    .forEach(c -> plain.append((char) c));
            return Explanation.timing("consent-header", plain.toString());
        }

        Map<String, Object> forThePage() {
            return Map.of("what", what, "subject", subject, "vendor", vendor, "passes", passes, "why", why());
        }

        private String why() {
            String grounds = passes && !decision.allowed() ? "free on this page" : grounds(decision);
            return rule.map(text -> "by rule " + text + ", ").orElse("") + grounds;
        }
    }
}
