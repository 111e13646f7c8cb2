package io.consentgate.policy;

import io.consentgate.Purpose;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One site's policy joined with the catalogue: every vendor that may be met, and what the site says of it. Immutable,
 * safe to share.
 */
public final class Register {

    /** How a vendor stands on this site. */
    public enum Standing {
        /** Declared, and runs when its purposes or it itself are granted. */
        ASKED,
        /** Declared or known as essential: runs; reported when the site does not declare it. */
        ESSENTIAL,
        /** Known, needs consent, not declared: blocked and reported. */
        UNDECLARED,
        /** Serves anybody's files: passes and is reported. */
        SHARED_HOST
    }

    /**
     * A vendor as it stands on this site.
     *
     * @param index its place in this register, from 0 without gaps
     * @param vendor the facts
     * @param standing how it is treated
     * @param purposes the site's purposes that it serves; empty when undeclared
     * @param declared whether the policy names it
     * @param why the site's reason for departing from the catalogue; may be empty
     * @param paths request paths to which an exemption is limited; empty means everywhere
     */
    public record Entry(
            int index,
            Vendor vendor,
            Standing standing,
            Set<Purpose> purposes,
            boolean declared,
            Optional<String> why,
            List<String> paths) {
        public Entry {
            purposes = Set.copyOf(purposes);
            paths = List.copyOf(paths);
        }
    }

    private final Policy policy;
    private final List<Entry> entries;

    private Register(Policy policy, List<Entry> entries) {
        this.policy = policy;
        this.entries = List.copyOf(entries);
    }

    /** Joins a policy with a catalogue. */
    public static Register of(Policy policy, Catalogue catalogue) {
        return new Register(policy, List.of());
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
        return entries.stream().filter(Entry::declared).toList();
    }

    /** The vendor with this id; empty if neither catalogue nor policy has it. */
    public Optional<Entry> vendor(String id) {
        return entries.stream().filter(e -> e.vendor().id().equals(id)).findFirst();
    }
}
