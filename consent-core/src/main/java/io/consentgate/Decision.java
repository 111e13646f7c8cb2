package io.consentgate;

import java.util.Optional;

/**
 * The gate's answer to one question, with its grounds. Immutable.
 *
 * @param allowed whether it may run now
 * @param rule what decided
 * @param subject the id that was asked about
 * @param vendor the vendor concerned, if the question was about one
 * @param purpose the purpose that decided, if one did
 * @param source where the answer in force came from
 */
public record Decision(
        boolean allowed, Rule rule, String subject, Optional<String> vendor, Optional<String> purpose, Source source) {

    /** The closed list of grounds. */
    public enum Rule {
        /** The purpose needs no consent. */
        NO_CONSENT_NEEDED,
        /** The visitor granted it. */
        GRANTED,
        /** The visitor refused it, or took it back. */
        REFUSED,
        /** The visitor has not been asked, or has not answered yet. */
        UNANSWERED,
        /** The browser's signal refuses it and no explicit grant says otherwise. */
        SIGNAL,
        /** The vendor is in the catalogue but not in this site's policy, and needs consent. */
        UNDECLARED,
        /** No purpose or vendor of that name exists. */
        UNKNOWN,
        /** The question was asked where there is no visitor. */
        OUTSIDE_REQUEST
    }
}
