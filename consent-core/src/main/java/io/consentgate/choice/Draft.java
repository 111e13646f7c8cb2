package io.consentgate.choice;

import io.consentgate.Decision.Rule;
import io.consentgate.Purpose;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A choice being worked out: yes or no for what was answered, nothing for what was not. Not thread-safe. */
final class Draft {
    private final Register register;
    private final Map<Purpose, Boolean> purposes = new LinkedHashMap<>();
    private final Map<Entry, Boolean> vendors = new LinkedHashMap<>();

    private Draft(Register register) {
        this.register = register;
    }

    /** The answers so far, with what is in force: a grant that a signal or a new policy has stopped is a no. */
    static Draft of(Register register, Verdicts verdicts, NavigableMap<Integer, Answer> purposeAnswers) {
        Draft draft = new Draft(register);
        for (Purpose purpose : register.policy().purposes()) {
            if (purpose.needsConsent() && purposeAnswers.containsKey(register.number(purpose))) {
                draft.purposes.put(purpose, Verdicts.allows(verdicts.of(purpose)));
            }
        }
        for (Entry entry : register.entries()) {
            if (verdicts.askable(entry) && verdicts.answer(entry).isPresent()) {
                draft.vendors.put(entry, Verdicts.allows(verdicts.of(entry)));
            }
        }
        return draft;
    }

    Draft copy() {
        Draft copy = new Draft(register);
        copy.purposes.putAll(purposes);
        copy.vendors.putAll(vendors);
        return copy;
    }

    void set(Purpose purpose, boolean yes) {
        if (purpose.needsConsent()) {
            purposes.put(purpose, yes);
        }
    }

    void set(Entry entry, boolean yes) {
        vendors.put(entry, yes);
    }

    boolean yes(Purpose purpose) {
        return purposes.getOrDefault(purpose, false);
    }

    boolean yes(Entry entry) {
        return vendors.getOrDefault(entry, false);
    }

    boolean answered(Entry entry) {
        return vendors.containsKey(entry);
    }

    /** Whether a vendor's purposes let it run. */
    boolean fits(Entry entry) {
        return Verdicts.together(entry, this::verdict) == Rule.GRANTED;
    }

    boolean grantsAny() {
        return purposes.containsValue(true) || vendors.containsValue(true);
    }

    Map<Purpose, Boolean> purposes() {
        return purposes;
    }

    List<Entry> answeredVendors() {
        return List.copyOf(vendors.keySet());
    }

    Map<Entry, Boolean> vendors() {
        return vendors;
    }

    /** Takes away whatever the earlier draft did not have. */
    void keepOnlyYesesOf(Draft earlier) {
        purposes.keySet()
                .removeIf(purpose -> yes(purpose) && !earlier.yes(purpose) && !earlier.purposes.containsKey(purpose));
        purposes.replaceAll((purpose, yes) -> yes && earlier.yes(purpose));
        vendors.keySet().removeIf(entry -> yes(entry) && !earlier.yes(entry) && !earlier.answered(entry));
        vendors.replaceAll((entry, yes) -> yes && earlier.yes(entry));
    }

    NavigableMap<Integer, Answer> purposeAnswers() {
        NavigableMap<Integer, Answer> answers = new TreeMap<>();
        purposes.forEach(
                (purpose, yes) -> answers.put(register.number(purpose), yes ? Answer.GRANTED : Answer.REFUSED));
        return answers;
    }

    NavigableMap<Integer, Answer> vendorAnswers() {
        NavigableMap<Integer, Answer> answers = new TreeMap<>();
        vendors.forEach((entry, yes) -> answers.put(entry.vendor().number(), answer(entry, yes)));
        return answers;
    }

    private Answer answer(Entry entry, boolean yes) {
        return !yes ? Answer.REFUSED : fits(entry) ? Answer.GRANTED : Answer.ALONE;
    }

    private Rule verdict(Purpose purpose) {
        return !purpose.needsConsent() ? Rule.NO_CONSENT_NEEDED : yes(purpose) ? Rule.GRANTED : Rule.REFUSED;
    }
}
