package io.consentgate.match;

import io.consentgate.policy.Register;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vendors that a script loads: by their hosts in what looks like a URL, and by fragments that only their
 * loaders contain, in the script, in what it carries in {@code data:} URLs, in what it decodes and in what it puts together.
 * Safe to share; allocates nothing in the long run, but for the last two and for what is carried by what is carried.
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
        int joint = JoinedStrings.first(b, from, to);
        if (joint == to) {
            return inOnePiece(b, from, to, depth, blocked);
        }
        int vendor = written(b, from, to, blocked);
        byte[] joined = JoinedStrings.join(b, from, joint, to);
        return isBlocked(vendor, blocked)
                ? vendor
                : either(vendor, inOnePiece(joined, 0, joined.length, depth, blocked), blocked);
    }

    private int inOnePiece(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int vendor = written(b, from, to, blocked);
        if (!isBlocked(vendor, blocked)) {
            vendor = either(vendor, carried(b, from, to, depth, blocked), blocked);
        }
        return isBlocked(vendor, blocked) ? vendor : either(vendor, decoded(b, from, to, depth, blocked), blocked);
    }

    private int written(byte[] b, int from, int to, IntPredicate blocked) {
        int mentioned = mentions.vendor(b, from, to, blocked);
        return isBlocked(mentioned, blocked)
                ? mentioned
                : either(mentioned, fragments.vendor(b, from, to, blocked), blocked);
    }

    private int carried(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int first = DataUrls.first(b, from, to);
        if (first == to) {
            return VendorMatcher.NONE;
        }
        DataUrls kept = spareUrls.getAndSet(null);
        DataUrls urls = kept == null ? new DataUrls() : kept;
        int length = urls.undo(b, first, to);
        int vendor = length == 0 ? VendorMatcher.NONE : nested(urls.text(), length, depth + 1, blocked);
        spareUrls.set(urls);
        return vendor;
    }

    private int decoded(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int first = DecodedStrings.first(b, from, to);
        if (first == to) {
            return VendorMatcher.NONE;
        }
        byte[] text = DecodedStrings.read(b, first, to);
        return nested(text, text.length, depth + 1, blocked);
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
