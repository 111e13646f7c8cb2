package io.consentgate.match;

import io.consentgate.policy.Register;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vendors that a script loads: by their hosts in what looks like a URL, and by fragments that only their
 * loaders contain, in the script and in what it carries in {@code data:} URLs. Safe to share; allocates nothing in the long
 * run, but for what is carried by what is carried.
 */
final class ScriptMatcher {

    /** So often spelled anew, code is unreadable. */
    private static final int DEEPEST = 8;

    private final HostMentions mentions;
    private final Fragments fragments;

    /** Both are kept for the next script that needs one; whoever finds it taken makes another. */
    private final AtomicReference<@Nullable ScriptEscapes> spareEscapes = new AtomicReference<>();

    private final AtomicReference<@Nullable DataUrls> spareUrls = new AtomicReference<>();

    ScriptMatcher(List<Candidate> candidates, List<Register.Entry> entries) {
        this.mentions = new HostMentions(candidates);
        this.fragments = Fragments.of(entries);
    }

    /** The first blocked vendor, or {@link VendorMatcher#UNREADABLE}, or the first of all, or {@link VendorMatcher#NONE}. */
    int vendor(byte[] b, int from, int to, IntPredicate blocked) {
        return vendor(b, from, to, 0, blocked);
    }

    private int vendor(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int escape = Bytes.indexOf(b, (byte) '\\', from, to);
        return escape == to ? plain(b, from, to, depth, blocked) : escaped(b, from, to, depth, blocked);
    }

    private int escaped(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        ScriptEscapes kept = spareEscapes.getAndSet(null);
        ScriptEscapes escapes = kept == null ? new ScriptEscapes() : kept;
        int length = escapes.undo(b, from, to);
        int vendor = plain(escapes.text(), 0, length, depth, blocked);
        spareEscapes.set(escapes);
        return vendor;
    }

    private int plain(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int written = written(b, from, to, blocked);
        int data = DataUrls.first(b, from, to);
        return data == to || isBlocked(written, blocked)
                ? written
                : either(written, carried(b, data, to, depth, blocked), blocked);
    }

    private int written(byte[] b, int from, int to, IntPredicate blocked) {
        int mentioned = mentions.vendor(b, from, to, blocked);
        return isBlocked(mentioned, blocked)
                ? mentioned
                : either(mentioned, fragments.vendor(b, from, to, blocked), blocked);
    }

    private int carried(byte[] b, int data, int to, int depth, IntPredicate blocked) {
        DataUrls kept = spareUrls.getAndSet(null);
        DataUrls urls = kept == null ? new DataUrls() : kept;
        int length = urls.undo(b, data, to);
        int vendor = length == 0 ? VendorMatcher.NONE : nested(urls.text(), length, depth + 1, blocked);
        spareUrls.set(urls);
        return vendor;
    }

    private int nested(byte[] text, int length, int depth, IntPredicate blocked) {
        return depth > DEEPEST ? VendorMatcher.UNREADABLE : vendor(text, 0, length, depth, blocked);
    }

    private static int either(int one, int other, IntPredicate blocked) {
        boolean decides = one == VendorMatcher.NONE || other == VendorMatcher.UNREADABLE || isBlocked(other, blocked);
        return decides ? other : one;
    }

    private static boolean isBlocked(int vendor, IntPredicate blocked) {
        return vendor >= 0 && blocked.test(vendor);
    }
}
