package io.consentgate.banner;

import io.consentgate.Purpose;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one visitor is asked and told, by purpose. Immutable.
 *
 * @param sections each purpose once, in the policy's order
 */
record Offer(List<Section> sections) {

    /**
     * One purpose with its vendors.
     *
     * @param purpose why
     * @param toggled whether the visitor decides about it
     * @param vendors the vendors that are shown, and decided about, here
     * @param elsewhere vendors that serve this purpose too, and where they are shown
     */
    record Section(Purpose purpose, boolean toggled, List<Entry> vendors, Map<Entry, Purpose> elsewhere) {}

    Offer {
        sections = List.copyOf(sections);
    }

    static Offer of(View view, Register register) {
        List<Purpose> shown = register.policy().purposes().stream()
                .filter(purpose -> !purpose.separate() || view.consent().allowed(purpose))
                .toList();
        Map<String, Entry> vendors = new LinkedHashMap<>();
        view.asked().forEach(entry -> vendors.put(entry.vendor().id(), entry));
        register.declared().forEach(entry -> vendors.putIfAbsent(entry.vendor().id(), entry));
        return new Offer(shown.stream()
                .map(purpose -> section(purpose, vendors.values(), shown))
                .toList());
    }

    /** The site's purposes that a vendor serves, in the policy's order; by kind where the site has not said. */
    static List<Purpose> purposes(Entry entry, Policy policy) {
        return policy.purposes().stream()
                .filter(purpose -> serves(entry, purpose))
                .toList();
    }

    /** The purposes that the banner asks about: those that need consent and are not asked for on their own. */
    List<Purpose> asked() {
        return sections.stream()
                .filter(Section::toggled)
                .map(Section::purpose)
                .filter(purpose -> !purpose.separate())
                .toList();
    }

    private static Section section(Purpose purpose, Iterable<Entry> vendors, List<Purpose> shown) {
        List<Entry> here = new ArrayList<>();
        Map<Entry, Purpose> elsewhere = new LinkedHashMap<>();
        for (Entry entry : vendors) {
            if (serves(entry, purpose)) {
                Purpose home = home(entry, shown);
                if (home.equals(purpose)) {
                    here.add(entry);
                } else {
                    elsewhere.put(entry, home);
                }
            }
        }
        return new Section(purpose, purpose.needsConsent(), here, elsewhere);
    }

    /** Under the first purpose where the visitor decides, if there is one: what needs a yes must not hide elsewhere. */
    private static Purpose home(Entry entry, List<Purpose> shown) {
        List<Purpose> served =
                shown.stream().filter(purpose -> serves(entry, purpose)).toList();
        return served.stream().filter(Purpose::needsConsent).findFirst().orElse(served.get(0));
    }

    static boolean serves(Entry entry, Purpose purpose) {
        return entry.purposes().isEmpty()
                ? entry.vendor().kinds().contains(purpose.kind())
                : entry.purposes().contains(purpose);
    }
}
