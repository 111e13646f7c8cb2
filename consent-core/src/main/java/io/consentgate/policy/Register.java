package io.consentgate.policy;

import io.consentgate.Purpose;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.numbers.Numbers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One site's policy joined with the catalogue: every vendor that may be met, and what the site says of it. Immutable,
 * safe to share. Look-ups take constant time.
 */
public final class Register {

    /** How a vendor stands on this site. */
    public enum Standing {
        /** Runs when its purposes or it itself are granted. */
        ASKED,
        /** Declared or known as essential: runs; reported when the site does not declare it. */
        ESSENTIAL,
        /** Known, needs consent, not declared: blocked and reported. */
        UNDECLARED,
        /** Serves anybody's files: passes, and is reported when the site does not declare it. */
        SHARED_HOST
    }

    /**
     * A vendor as it stands on this site.
     *
     * @param index its place in this register, from 0 without gaps
     * @param vendor the facts
     * @param standing how it is treated, but for the paths where it is exempt
     * @param purposes the site's purposes that it serves; empty when undeclared
     * @param declared whether the policy names it
     * @param why the site's reason for departing from the catalogue; may be empty
     * @param paths request paths on which it runs without consent; usually empty
     * @param effectiveFrom the day, in UTC, before which it is blocked; usually empty
     */
    public record Entry(
            int index,
            Vendor vendor,
            Standing standing,
            Set<Purpose> purposes,
            boolean declared,
            Optional<String> why,
            List<String> paths,
            Optional<LocalDate> effectiveFrom) {
        public Entry {
            purposes = Set.copyOf(purposes);
            paths = List.copyOf(paths);
        }

        /**
         * Whether it runs without consent on pages at this request path, because the policy exempts it there: at one of
         * its {@link #paths()} and below, at slashes.
         *
         * @param path the decoded path of the request, without query
         */
        public boolean exemptOn(String path) {
            for (int i = 0; i < paths.size(); i++) {
                String exempt = paths.get(i);
                if (path.startsWith(exempt) && endsSegment(exempt, path)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean endsSegment(String prefix, String path) {
            return path.length() == prefix.length() || prefix.endsWith("/") || path.charAt(prefix.length()) == '/';
        }
    }

    private final Policy policy;
    private final List<Entry> entries;
    private final List<Entry> declared;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<Integer, Entry> byNumber = new HashMap<>();
    private final Map<String, Integer> purposeNumbers = new HashMap<>();

    Register(Policy policy, List<Entry> entries, List<Entry> declared) {
        this.policy = policy;
        this.entries = List.copyOf(entries);
        this.declared = List.copyOf(declared);
        for (Entry entry : entries) {
            byId.put(entry.vendor().id(), entry);
            byNumber.put(entry.vendor().number(), entry);
        }
        for (Purpose purpose : policy.purposes()) {
            purposeNumbers.put(
                    purpose.id(), policy.numbers().getOrDefault(purpose.id(), Numbers.ofPurpose(purpose.id())));
        }
    }

    /**
     * Joins a policy with a catalogue.
     *
     * @throws IllegalArgumentException if the policy names a vendor that neither the catalogue nor it describes, or a
     *     purpose that it does not have; never for a policy that {@link PolicyFile} has read with the same catalogue
     */
    public static Register of(Policy policy, Catalogue catalogue) {
        return new Joining(policy, catalogue).register();
    }

    /** The policy in force. */
    public Policy policy() {
        return policy;
    }

    /** Every vendor of catalogue and policy, by index. */
    public List<Entry> entries() {
        return entries;
    }

    /** The vendors that the policy declares, in its order. In a trial: none; those met on the site are asked about. */
    public List<Entry> declared() {
        return declared;
    }

    /** The vendor with this id; empty if neither catalogue nor policy has it. */
    public Optional<Entry> vendor(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The vendor with this number; empty if neither catalogue nor policy has it, or has it no longer. */
    public Optional<Entry> vendor(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * The number that stands for this purpose of the policy in consent cookies.
     *
     * @throws IllegalArgumentException if the policy has no such purpose
     */
    public int number(Purpose purpose) {
        Integer number = purposeNumbers.get(purpose.id());
        if (number == null) {
            throw new IllegalArgumentException("purpose \"" + purpose.id() + "\" is not in the policy");
        }
        return number;
    }
}
