package io.consentgate.report;

import java.time.Instant;

/**
 * Something that was seen on the site, and how often. Holds nothing about a visitor. Immutable.
 *
 * @param sort what was found
 * @param subject the vendor's id, the host or the reason concerned
 * @param count how many times since the start
 * @param firstSeen when it was first seen
 * @param lastSeen when it was last seen
 */
public record Finding(Sort sort, String subject, long count, Instant firstSeen, Instant lastSeen) {

    /** What was found. While the site only observes, what is blocked otherwise is found too, and runs. */
    public enum Sort {
        /** A declared vendor is blocked, since the visitor has not agreed. */
        BLOCKED("is to wait until visitors agree"),
        /** A vendor that needs consent is blocked, since the policy does not declare it. */
        UNDECLARED("needs consent and is not in the policy"),
        /** An essential vendor or a host of anybody's files ran without being declared. */
        RAN_UNDECLARED("runs and is not in the policy"),
        /** A third party that nobody knows was met; it passes unless the policy says otherwise. */
        UNKNOWN_THIRD_PARTY("is a third party that nobody knows"),
        /** Something could not be read, and is blocked. */
        UNREADABLE("could not be read, so nobody can tell whether it may run"),
        /** A browser reports that a page wanted it all the same, under a content security policy made from consent. */
        PAST_THE_FILTER("was wanted by a page past the filter, as a browser reports"),
        /** A whole document could not be read, and went out as it was under a content security policy, or not at all. */
        NOT_REWRITTEN("kept a document from being rewritten"),
        /** A document was rewritten as browsers read it that pass over its charset; a content security policy went with it. */
        DOUBTFUL("kept a document from being read for certain"),
        /** Something that browsers were to be told does not fit into a header, and was left out. */
        TOO_LONG("is too long for a header and was left out"),
        /** Answers came so often from one visitor or one network that they were not recorded. */
        TOO_MANY("came too often from one place to be recorded"),
        /** A fault of ours; what was being judged is blocked. */
        FAULT("went wrong in the filter");

        private final String meaning;

        Sort(String meaning) {
            this.meaning = meaning;
        }

        /** The end of a sentence that begins with the subject. */
        public String meaning() {
            return meaning;
        }
    }
}
