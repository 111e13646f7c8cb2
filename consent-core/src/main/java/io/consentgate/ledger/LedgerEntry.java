package io.consentgate.ledger;

import io.consentgate.Source;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One recorded choice: what a controller needs to demonstrate consent, GDPR (EU) 2016/679, art. 7(1). Holds no IP
 * address, no user agent and no cookie value. Immutable.
 *
 * @param recordId random id of this row, 32 lower-case hex digits
 * @param visitorId random id of the visitor's records, 32 lower-case hex digits; empty for a refusal by someone who has
 *     no records
 * @param at when the choice was made, UTC
 * @param until when the choice stops applying by itself, unless the same visitor's next one replaces it before
 * @param event what happened
 * @param purposes each purpose that was asked about, and whether it was granted
 * @param vendors each vendor that was asked about, and whether it was granted
 * @param policyVersion the policy in force; {@code none} in a trial
 * @param shown the text that the visitor was shown; empty for a call without one
 * @param method the act: {@code accept}, {@code reject}, {@code save}, {@code grant} or {@code withdraw}
 * @param source where the choice came from
 * @param conflict the signal that the choice overrides, {@code gpc}; usually empty
 */
public record LedgerEntry(
        String recordId,
        Optional<String> visitorId,
        Instant at,
        Instant until,
        Event event,
        Map<String, Boolean> purposes,
        Map<String, Boolean> vendors,
        String policyVersion,
        Optional<ShownText> shown,
        String method,
        Source source,
        Optional<String> conflict) {

    /** What happened to the visitor's consent. */
    public enum Event {
        /** Something was granted. */
        GIVEN,
        /** Everything was refused, and nothing had been granted before. */
        REFUSED,
        /** Something granted before was taken away. */
        WITHDRAWN,
        /** The visitor's records were erased; carries no purposes. */
        ERASED,
        /**
         * The grants in the row of the same record id, if there is one, never held: the ledger failed, or was so slow that the
         * visitor was told that nothing was granted. Carries no answers, and applies for no time.
         */
        VOIDED
    }

    public LedgerEntry {
        Objects.requireNonNull(recordId);
        purposes = Map.copyOf(purposes);
        vendors = Map.copyOf(vendors);
    }

    /** What is left of this entry where its grants did not come to hold: a withdrawal of what it refuses. */
    public LedgerEntry withoutGrants() {
        return with(Event.WITHDRAWN, until, refused(purposes), refused(vendors));
    }

    /** Says that the grants in this entry never held, whether or not it is kept after all. */
    public LedgerEntry voided() {
        return with(Event.VOIDED, at, Map.of(), Map.of());
    }

    private LedgerEntry with(
            Event other, Instant end, Map<String, Boolean> ofPurposes, Map<String, Boolean> ofVendors) {
        return new LedgerEntry(
                recordId,
                visitorId,
                at,
                end,
                other,
                ofPurposes,
                ofVendors,
                policyVersion,
                shown,
                method,
                source,
                conflict);
    }

    private static Map<String, Boolean> refused(Map<String, Boolean> answers) {
        return answers.entrySet().stream()
                .filter(answer -> !answer.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The exact words a visitor was shown, kept once for each hash.
     *
     * @param hash SHA-256 of the UTF-8 text, 64 lower-case hex digits
     * @param language BCP 47 tag of the text
     * @param text the words
     */
    public record ShownText(String hash, String language, String text) {}
}
