package io.consentgate.match;

import io.consentgate.policy.Register;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vendors that a script loads: by their hosts in what looks like a URL, and by fragments that only their
 * loaders contain. Safe to share; allocates nothing in the long run.
 */
final class ScriptMatcher {

    private final HostMentions mentions;
    private final Fragments fragments;
    /** Kept for the next script with escapes; whoever finds it taken makes another. */
    private final AtomicReference<@Nullable ScriptEscapes> spare = new AtomicReference<>();

    ScriptMatcher(List<Candidate> candidates, List<Register.Entry> entries) {
        this.mentions = new HostMentions(candidates);
        this.fragments = Fragments.of(entries);
    }

    /** The first blocked vendor, or the first of all, or {@link VendorMatcher#NONE}. */
    int vendor(byte[] b, int from, int to, IntPredicate blocked) {
        int escape = Bytes.indexOf(b, (byte) '\\', from, to);
        return escape == to ? plain(b, from, to, blocked) : escaped(b, from, to, blocked);
    }

    private int plain(byte[] b, int from, int to, IntPredicate blocked) {
        int mentioned = mentions.vendor(b, from, to, blocked);
        if (mentioned >= 0 && blocked.test(mentioned)) {
            return mentioned;
        }
        int loaded = fragments.vendor(b, from, to, blocked);
        boolean decides = mentioned == VendorMatcher.NONE || (loaded >= 0 && blocked.test(loaded));
        return decides ? loaded : mentioned;
    }

    private int escaped(byte[] b, int from, int to, IntPredicate blocked) {
        ScriptEscapes kept = spare.getAndSet(null);
        ScriptEscapes escapes = kept == null ? new ScriptEscapes() : kept;
        int length = escapes.undo(b, from, to);
        int vendor = plain(escapes.text(), 0, length, blocked);
        spare.set(escapes);
        return vendor;
    }
}
