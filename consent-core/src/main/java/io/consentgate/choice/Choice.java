package io.consentgate.choice;

import io.consentgate.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A visitor's answer, as a consent cookie holds it. What is in neither map was not asked about. Immutable; instants are
 * cut to seconds.
 *
 * @param at when the visitor last answered
 * @param since when the oldest part of the answer was given; from here it ages
 * @param act how the visitor last answered
 * @param source from where
 * @param policyVersion the policy in force then; {@code none} in a trial; at most 16 ASCII characters
 * @param despiteSignal whether the browser sent a refusing signal when the grants were made, so that they outweigh it
 * @param visitorId the random id of the visitor's records, 32 lower-case hex digits; empty if nothing was ever granted
 * @param purposes the answers about purposes, by number
 * @param vendors the answers about vendors, by number
 */
public record Choice(
        Instant at,
        Instant since,
        Act act,
        Source source,
        String policyVersion,
        boolean despiteSignal,
        Optional<String> visitorId,
        NavigableMap<Integer, Answer> purposes,
        NavigableMap<Integer, Answer> vendors) {

    public Choice {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        since = since.truncatedTo(ChronoUnit.SECONDS);
        purposes = copy(purposes);
        vendors = copy(vendors);
    }

    /** Whether there is a yes in it. */
    public boolean grantsAny() {
        return purposes.values().stream().anyMatch(Answer::yes)
                || vendors.values().stream().anyMatch(Answer::yes);
    }

    /** The same without the visitor's id. */
    Choice withoutId() {
        return new Choice(at, since, act, source, policyVersion, despiteSignal, Optional.empty(), purposes, vendors);
    }

    private static NavigableMap<Integer, Answer> copy(Map<Integer, Answer> answers) {
        return Collections.unmodifiableNavigableMap(new TreeMap<>(answers));
    }
}
