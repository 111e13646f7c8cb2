package io.consentgate.match;

import java.util.List;
import java.util.function.IntPredicate;

/** The candidates of one host, and the choice between them. Immutable, safe to share; allocates nothing. */
final class HostRules {

    private final Candidate[] candidates;
    private final Candidate[] owners;

    /** Takes all candidates that hold on one host. */
    HostRules(List<Candidate> candidates) {
        List<Candidate> sorted =
                candidates.stream().sorted(Candidate.PRECEDENCE).toList();
        this.candidates = sorted.toArray(Candidate[]::new);
        this.owners = owners(sorted).toArray(Candidate[]::new);
    }

    /** Whose the host is when no rule fits: the vendors of its host-wide rules, first of those that ask for nothing more. */
    private static List<Candidate> owners(List<Candidate> sorted) {
        List<Candidate> wide = sorted.stream().filter(Candidate::owns).toList();
        int longest =
                wide.stream().mapToInt(c -> c.rule().host().length()).max().orElse(0);
        List<Candidate> nearest =
                wide.stream().filter(c -> c.rule().host().length() == longest).toList();
        List<Candidate> whole =
                nearest.stream().filter(c -> c.pattern().fitsAnything()).toList();
        return whole.isEmpty() ? nearest : whole;
    }

    /**
     * The vendor of a URL on this host, or {@link VendorMatcher#NONE}. Where nothing chooses between several, the first
     * that is blocked.
     *
     * @param path where the path begins
     * @param query where it ends and the query begins, if there is one
     * @param uses what the URL is wanted for, as bits
     */
    int choose(byte[] b, int path, int query, int to, int uses, IntPredicate blocked) {
        int vendor = fitting(b, path, query, to, uses, blocked);
        if (vendor == VendorMatcher.NONE) {
            vendor = fitting(b, path, query, to, 0, blocked);
        }
        return vendor == VendorMatcher.NONE ? owner(blocked) : vendor;
    }

    /** The first candidate that fits; with no uses given, only candidates that can do without. */
    private int fitting(byte[] b, int path, int query, int to, int uses, IntPredicate blocked) {
        Candidate best = null;
        for (Candidate c : candidates) {
            if (best != null && !best.ties(c)) {
                break;
            }
            boolean wanted = uses == 0 ? c.tells() : (c.uses() & uses) != 0;
            if (wanted && c.pattern().fits(b, path, query, to)) {
                if (blocked.test(c.vendor())) {
                    return c.vendor();
                }
                best = best == null ? c : best;
            }
        }
        return best == null ? VendorMatcher.NONE : best.vendor();
    }

    private int owner(IntPredicate blocked) {
        for (Candidate owner : owners) {
            if (blocked.test(owner.vendor())) {
                return owner.vendor();
            }
        }
        return owners.length == 0 ? VendorMatcher.NONE : owners[0].vendor();
    }
}
