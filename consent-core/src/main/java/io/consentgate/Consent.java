package io.consentgate;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one visitor allows now: their choice, the policy, the browser's signals and the clock, resolved. Immutable and
 * safe to share between threads; holds nothing that identifies the visitor but {@link #visitorId()}.
 */
public final class Consent {

    /** Why a consent is as it is: the visitor's own valid choice, or the named reason why there is none. */
    public enum Reason {
        /** The visitor's answer holds. */
        CHOICE,
        /** No consent cookie arrived. */
        ABSENT,
        /** The cookie's text cannot be read. */
        MALFORMED,
        /** The cookie can be read but its signature is not ours. */
        FORGED,
        /** More than one cookie of our name arrived. */
        DUPLICATE,
        /** The answer is older than the policy lets it live. */
        EXPIRED,
        /** The answer lies in the future. */
        FROM_THE_FUTURE,
        /** The answer was given in a trial, under which no consent is valid. */
        TRIAL,
        /** There is no request to read from. */
        OUTSIDE_REQUEST
    }

    private final Reason reason;
    private final Source source;
    private final String policyVersion;
    private final Map<String, Decision> decisions;
    private final Map<String, Boolean> purposes;
    private final Map<String, Boolean> vendors;
    private final Set<String> unanswered;
    private final long[] running;
    private final Optional<Instant> decidedAt;
    private final Optional<Instant> expiresAt;
    private final Optional<String> visitorId;

    private Consent(Builder b) {
        this.reason = b.reason;
        this.source = b.source;
        this.policyVersion = b.policyVersion;
        this.decisions = Map.copyOf(b.decisions);
        this.purposes = Collections.unmodifiableMap(new LinkedHashMap<>(b.purposes));
        this.vendors = Collections.unmodifiableMap(new LinkedHashMap<>(b.vendors));
        this.unanswered = Collections.unmodifiableSet(new java.util.LinkedHashSet<>(b.unanswered));
        this.running = b.running.clone();
        this.decidedAt = b.decidedAt;
        this.expiresAt = b.expiresAt;
        this.visitorId = b.visitorId;
    }

    /** Whether this purpose may be acted on now; see {@link #allowed(String)}. */
    public boolean allowed(Purpose purpose) {
        return allowed(purpose.id());
    }

    /**
     * Whether the purpose, kind or vendor with this id may run now. A kind is allowed when every purpose of the site of
     * that kind is. False for an unknown id.
     */
    public boolean allowed(String id) {
        Decision decision = decisions.get(id);
        return decision != null && decision.allowed();
    }

    /** The answer with its grounds; rule {@link Decision.Rule#UNKNOWN} for an unknown id. */
    public Decision explain(String id) {
        Decision decision = decisions.get(id);
        return decision != null
                ? decision
                : new Decision(false, Decision.Rule.UNKNOWN, id, Optional.empty(), Optional.empty(), source);
    }

    /** Whether a purpose, kind or vendor of this id exists for this site. */
    public boolean knows(String id) {
        return decisions.containsKey(id);
    }

    /** The ids that this consent can answer for. */
    public Set<String> ids() {
        return decisions.keySet();
    }

    /** Whether the vendor at this index of the register may run now. Constant time, allocates nothing. */
    public boolean runs(int vendorIndex) {
        return (running[vendorIndex >> 6] & (1L << vendorIndex)) != 0;
    }

    /** The vendors that may run now, by their indices in the register; a copy. */
    public BitSet running() {
        return BitSet.valueOf(running);
    }

    /** Whether the visitor has answered and the answer holds. */
    public boolean decided() {
        return reason == Reason.CHOICE;
    }

    /** When the visitor answered; empty while undecided. */
    public Optional<Instant> decidedAt() {
        return decidedAt;
    }

    /** When the answer lapses; empty while undecided. */
    public Optional<Instant> expiresAt() {
        return expiresAt;
    }

    /** The version of the policy that this consent was resolved under. */
    public String policyVersion() {
        return policyVersion;
    }

    /** Where the answer came from. */
    public Source source() {
        return source;
    }

    /** Why there is, or is not, a choice. */
    public Reason reason() {
        return reason;
    }

    /** Each purpose of the site and whether it is allowed, in the policy's order. */
    public Map<String, Boolean> purposes() {
        return purposes;
    }

    /** Each vendor that the site declares and whether it may run, in the policy's order. */
    public Map<String, Boolean> vendors() {
        return vendors;
    }

    /**
     * Purposes and vendors that the visitor is still to be asked about, hence refused: all that there are to ask about
     * before the first answer, and later those first offered after it.
     */
    public Set<String> unanswered() {
        return unanswered;
    }

    /** Whether the banner is due: there is something to ask about. */
    public boolean bannerDue() {
        return !unanswered.isEmpty();
    }

    /** The random id that the visitor's records are kept under; empty before a grant. */
    public Optional<String> visitorId() {
        return visitorId;
    }

    @Override
    public String toString() {
        return "Consent[" + reason + ", " + source + ", purposes=" + purposes + ']';
    }

    /** Collects what {@code ConsentResolver} has worked out. Not thread-safe. */
    public static final class Builder {
        private final String policyVersion;
        private final Map<String, Decision> decisions = new LinkedHashMap<>();
        private final Map<String, Boolean> purposes = new LinkedHashMap<>();
        private final Map<String, Boolean> vendors = new LinkedHashMap<>();
        private final Set<String> unanswered = new java.util.LinkedHashSet<>();
        private final long[] running;
        private Reason reason = Reason.ABSENT;
        private Source source = Source.DEFAULT;
        private Optional<Instant> decidedAt = Optional.empty();
        private Optional<Instant> expiresAt = Optional.empty();
        private Optional<String> visitorId = Optional.empty();

        /** Starts a consent under which nothing is allowed, for a register of this many vendors. */
        public Builder(String policyVersion, int vendorCount) {
            this.policyVersion = Objects.requireNonNull(policyVersion);
            this.running = new long[(vendorCount >> 6) + 1];
        }

        /** Says why; without this call {@link Reason#ABSENT}. */
        public Builder because(Reason reason, Source source) {
            this.reason = reason;
            this.source = source;
            return this;
        }

        /** Dates the visitor's answer. */
        public Builder answered(Instant decidedAt, Instant expiresAt, Optional<String> visitorId) {
            this.decidedAt = Optional.of(decidedAt);
            this.expiresAt = Optional.of(expiresAt);
            this.visitorId = visitorId;
            return this;
        }

        /** Adds a purpose of the site, in the policy's order. */
        public Builder purpose(Decision decision) {
            decisions.put(decision.subject(), decision);
            purposes.put(decision.subject(), decision.allowed());
            return this;
        }

        /** Adds a kind whose name no purpose of the site carries: answered, but not listed. */
        public Builder kind(Decision decision) {
            decisions.putIfAbsent(decision.subject(), decision);
            return this;
        }

        /** Adds a vendor of the register, listed among {@link #vendors()} only if the site declares it. */
        public Builder vendor(int index, Decision decision, boolean declared) {
            decisions.putIfAbsent(decision.subject(), decision);
            if (declared) {
                vendors.put(decision.subject(), decision.allowed());
            }
            if (decision.allowed()) {
                running[index >> 6] |= 1L << index;
            }
            return this;
        }

        /** Notes a purpose or vendor that the visitor is still to be asked about. */
        public Builder unanswered(String id) {
            unanswered.add(id);
            return this;
        }

        /** The finished consent. */
        public Consent build() {
            return new Consent(this);
        }
    }
}
