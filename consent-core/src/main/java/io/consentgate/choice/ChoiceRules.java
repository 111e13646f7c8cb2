package io.consentgate.choice;

import io.consentgate.Kind;
import io.consentgate.Purpose;
import io.consentgate.choice.ChoiceOutcome.Accepted;
import io.consentgate.choice.ChoiceOutcome.Refused;
import io.consentgate.naming.Names;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a visitor's form makes of the choice they had.
 *
 * <p>{@code accept} grants all that the banner asks about, never a purpose that is asked for separately; {@code reject}
 * refuses all; {@code save} replaces the whole answer; {@code grant} and {@code withdraw} change only what they name. A
 * purpose brings its vendors, unless only listed vendors are to run. A vendor without its purposes is granted alone. Taking
 * a purpose back stops its vendors. What needs no consent may be named, without effect. Immutable, safe to share.
 */
public final class ChoiceRules {
    /** How many ids a message lists; the rest are one ellipsis. */
    private static final int MOST_LISTED = 20;

    private final Register register;
    private final Supplier<String> visitorIds;

    /**
     * Rules for one site.
     *
     * @param visitorIds makes a new random id of 32 lower-case hex digits for a visitor's first grant
     */
    public ChoiceRules(Register register, Supplier<String> visitorIds) {
        this.register = register;
        this.visitorIds = visitorIds;
    }

    /** Decides on a form: accepted, or refused with the field at fault. Never throws. */
    public ChoiceOutcome decide(ChoiceForm form, Circumstances circumstances) {
        Set<Purpose> purposes = new LinkedHashSet<>();
        for (String id : form.purposes()) {
            Optional<Purpose> purpose = policy().purpose(id);
            if (purpose.isEmpty()) {
                return unknown(
                        "purpose",
                        id,
                        policy().purposes().stream().map(Purpose::id).toList());
            }
            purposes.add(purpose.get());
        }
        Set<Entry> vendors = new LinkedHashSet<>();
        for (String id : form.vendors()) {
            Optional<Entry> entry = register.vendor(id).filter(this::nameable);
            if (entry.isEmpty()) {
                return unknown("vendor", id, nameableIds());
            }
            vendors.add(entry.get());
        }
        boolean names = !purposes.isEmpty() || !vendors.isEmpty();
        if (!names && (form.act() == Act.GRANT || form.act() == Act.WITHDRAW)) {
            return new Refused(
                    "purpose",
                    "missing, and so is vendor",
                    "at least one purpose or vendor to " + form.act().id());
        }
        return settle(new Asked(form.act(), purposes, vendors, form.vendorsListed()), circumstances);
    }

    /** The choice of a visitor who has their records erased: everything refused, and no id any more. */
    public Accepted erase(Circumstances circumstances) {
        return settle(new Asked(Act.REJECT, Set.of(), Set.of(), false), circumstances)
                .forgotten();
    }

    private Accepted settle(Asked asked, Circumstances circumstances) {
        var standpoint = Standpoint.of(circumstances.before(), policy(), circumstances.now());
        var verdicts = new Verdicts(register, standpoint.choice(), circumstances.signals(), circumstances.now());
        var before = Draft.of(
                register, verdicts, standpoint.choice().map(Choice::purposes).orElseGet(TreeMap::new));
        var after = before.copy();
        asked.applyTo(after, policy().purposes(), offered(verdicts, circumstances.met()));
        asked.vendors().stream().filter(entry -> !verdicts.askable(entry)).forEach(after.vendors()::remove);
        return new Settlement(register, asked.act(), circumstances, standpoint.choice(), before, after)
                .accepted(visitorIds);
    }

    private List<Entry> offered(Verdicts verdicts, Set<String> met) {
        return register.entries().stream()
                .filter(verdicts::askable)
                .filter(entry -> entry.declared() || met.contains(entry.vendor().id()))
                .toList();
    }

    private boolean nameable(Entry entry) {
        return entry.declared() || entry.standing() == Standing.ASKED;
    }

    private List<String> nameableIds() {
        return register.entries().stream()
                .filter(this::nameable)
                .map(entry -> entry.vendor().id())
                .toList();
    }

    private static Refused unknown(String field, String id, List<String> known) {
        String nearest = Names.nearest(id, known)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
        return new Refused(field, Names.shape(id) + ", which this site does not have", listed(known) + nearest);
    }

    private static String listed(List<String> known) {
        if (known.isEmpty()) {
            return "none";
        }
        List<String> ids = new ArrayList<>(known.subList(0, Math.min(known.size(), MOST_LISTED)));
        if (known.size() > MOST_LISTED) {
            ids.add("\u2026");
        }
        return String.join(", ", ids);
    }

    private Policy policy() {
        return register.policy();
    }

    /** Whether something of the marketing kind is granted. */
    static boolean grantsMarketing(Draft draft) {
        return draft.purposes().entrySet().stream()
                        .anyMatch(p -> p.getValue() && p.getKey().kind() == Kind.MARKETING)
                || draft.vendors().entrySet().stream()
                        .anyMatch(v -> v.getValue()
                                && v.getKey().purposes().stream().anyMatch(p -> p.kind() == Kind.MARKETING));
    }
}
