package io.consentgate.choice;

import io.consentgate.choice.ChoiceOutcome.Accepted;
import io.consentgate.ledger.LedgerEntry.Event;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A choice with its consequences.
 *
 * @param old the choice that counted before
 * @param before what was in force before
 * @param after what is to be
 */
record Settlement(
        Register register, Act act, Circumstances circumstances, Optional<Choice> old, Draft before, Draft after) {

    Accepted accepted(Supplier<String> visitorIds) {
        Optional<String> id = old.flatMap(Choice::visitorId)
                .or(() -> after.grantsAny() ? Optional.of(visitorIds.get()) : Optional.empty());
        Choice choice = fitting(after, since(after, isPartial()), id);
        List<Entry> lost = before.vendors().keySet().stream()
                .filter(entry -> before.yes(entry) && !after.yes(entry))
                .toList();
        boolean takesAway =
                !lost.isEmpty() || before.purposes().keySet().stream().anyMatch(p -> before.yes(p) && !after.yes(p));
        boolean marketingDespiteSignal = circumstances.signals().gpc() && ChoiceRules.grantsMarketing(after);
        return new Accepted(
                choice,
                Standpoint.expiry(choice, register.policy()),
                act != Act.WITHDRAW && act != Act.REJECT && after.grantsAny(),
                takesAway,
                takesAway ? Optional.of(withoutGrants(id)) : Optional.empty(),
                lost,
                event(takesAway),
                purposesById(),
                vendorsById(),
                marketingDespiteSignal ? Optional.of("gpc") : Optional.empty());
    }

    private Choice withoutGrants(Optional<String> id) {
        Draft less = after.copy();
        less.keepOnlyYesesOf(before);
        return fitting(less, since(less, true), id);
    }

    private Choice fitting(Draft draft, Instant since, Optional<String> visitorId) {
        Choice full = choice(draft, since, visitorId, true);
        return ConsentCookie.fits(full) ? full : choice(draft, since, visitorId, false);
    }

    private Choice choice(Draft draft, Instant since, Optional<String> visitorId, boolean keepUnknown) {
        NavigableMap<Integer, Answer> purposes = draft.purposeAnswers();
        NavigableMap<Integer, Answer> vendors = draft.vendorAnswers();
        if (keepUnknown) {
            old.ifPresent(choice -> {
                choice.purposes().forEach((number, answer) -> purposes.putIfAbsent(number, unknown(answer)));
                choice.vendors().forEach((number, answer) -> vendors.putIfAbsent(number, unknown(answer)));
            });
        }
        return new Choice(
                circumstances.now(),
                since,
                act,
                circumstances.source(),
                register.policy().version(),
                despiteSignal(),
                visitorId,
                purposes,
                vendors);
    }

    /** What a node with another policy was told: an answer to everything refuses it, and nobody is asked again. */
    private Answer unknown(Answer answer) {
        return act == Act.REJECT || act == Act.SAVE ? Answer.REFUSED : answer;
    }

    private boolean isPartial() {
        return act == Act.GRANT || act == Act.WITHDRAW;
    }

    /** Older grants that are left standing do not become younger. */
    private Instant since(Draft draft, boolean leavesOlderStanding) {
        return leavesOlderStanding && draft.grantsAny()
                ? old.map(Choice::since).orElse(circumstances.now())
                : circumstances.now();
    }

    private boolean despiteSignal() {
        boolean before = act == Act.WITHDRAW && old.map(Choice::despiteSignal).orElse(false);
        return circumstances.signals().gpc() || before;
    }

    private Event event(boolean takesAway) {
        if (takesAway) {
            return Event.WITHDRAWN;
        }
        if (!after.grantsAny()) {
            return Event.REFUSED;
        }
        return act == Act.WITHDRAW ? Event.WITHDRAWN : Event.GIVEN;
    }

    private NavigableMap<String, Boolean> purposesById() {
        NavigableMap<String, Boolean> byId = new TreeMap<>();
        after.purposes().forEach((purpose, yes) -> byId.put(purpose.id(), yes));
        return byId;
    }

    private NavigableMap<String, Boolean> vendorsById() {
        NavigableMap<String, Boolean> byId = new TreeMap<>();
        after.vendors().forEach((entry, yes) -> byId.put(entry.vendor().id(), yes));
        return byId;
    }
}
