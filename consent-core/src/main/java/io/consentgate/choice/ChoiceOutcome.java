package io.consentgate.choice;

import io.consentgate.Source;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerEntry.Event;
import io.consentgate.ledger.LedgerEntry.ShownText;
import io.consentgate.policy.Register.Entry;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What came of a form. */
public sealed interface ChoiceOutcome {

    /**
     * A choice. It counts once its cookie is set; where it {@link #grants}, only after {@link #record} is durable.
     *
     * @param choice the new choice
     * @param expiresAt when it lapses
     * @param grants whether something is granted by it, anew or again, so that it must be recorded first
     * @param takesAway whether something that ran before no longer may
     * @param withoutGrants the choice that only takes away: what to set at once where the grants cannot be recorded;
     *     empty where nothing is taken away
     * @param lostVendors the vendors that ran before and no longer may
     * @param event what happened, for the record
     * @param purposes each purpose that was answered, and how
     * @param vendors each vendor that was answered, and how
     * @param conflict the signal that the choice overrides: {@code gpc}; usually empty
     */
    record Accepted(
            Choice choice,
            Instant expiresAt,
            boolean grants,
            boolean takesAway,
            Optional<Choice> withoutGrants,
            List<Entry> lostVendors,
            Event event,
            NavigableMap<String, Boolean> purposes,
            NavigableMap<String, Boolean> vendors,
            Optional<String> conflict)
            implements ChoiceOutcome {
        public Accepted {
            lostVendors = List.copyOf(lostVendors);
            purposes = copy(purposes);
            vendors = copy(vendors);
        }

        /**
         * The row that proves this choice.
         *
         * @param recordId random, 32 lower-case hex digits
         * @param shown the words that the visitor was shown; empty for a call without any
         */
        public LedgerEntry record(String recordId, Optional<ShownText> shown) {
            Source source = choice.source();
            return new LedgerEntry(
                    recordId,
                    choice.visitorId(),
                    choice.at(),
                    expiresAt,
                    event,
                    purposes,
                    vendors,
                    choice.policyVersion(),
                    shown,
                    choice.act().id(),
                    source,
                    conflict);
        }

        /** The same without the visitor's id. */
        Accepted forgotten() {
            return new Accepted(
                    choice.withoutId(),
                    expiresAt,
                    grants,
                    takesAway,
                    withoutGrants.map(Choice::withoutId),
                    lostVendors,
                    event,
                    purposes,
                    vendors,
                    conflict);
        }

        private static NavigableMap<String, Boolean> copy(Map<String, Boolean> answers) {
            return Collections.unmodifiableNavigableMap(new TreeMap<>(answers));
        }
    }

    /**
     * A form that says nothing we may act on. Holds no hostile text.
     *
     * @param field the field at fault
     * @param shape what its value looks like
     * @param allowed what it may be
     */
    record Refused(String field, String shape, String allowed) implements ChoiceOutcome, ChoiceForm.Reading {

        /** One sentence for the caller. */
        public String message() {
            return field + " is " + shape + "; allowed: " + allowed;
        }
    }
}
