package io.consentgate.match;

import io.consentgate.policy.Register;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds the vendors that a script loads: by their hosts in what looks like a URL, and by fragments that only their
 * loaders contain, in the script, in what it carries in {@code data:} URLs, in what it decodes or unescapes and in what it puts
 * together; and in all that again as others read what the script says. Safe to share; allocates nothing in the long run, but
 * for what is spelled anew inside of what is.
 */
final class ScriptMatcher {

    /** So often spelled anew, code is unreadable. */
    private static final int DEEPEST = 8;

    private final HostMentions mentions;
    private final Fragments fragments;
    private final Respelling respelling;

    private final Spare<ScriptEscapes> escapes = new Spare<>(ScriptEscapes::new);
    private final Spare<JoinedStrings> joined = new Spare<>(JoinedStrings::new);
    private final Spare<DataUrls> carried = new Spare<>(DataUrls::new);
    private final Spare<DecodedStrings> decoded = new Spare<>(DecodedStrings::new);
    private final Spare<RespelledText> respelled = new Spare<>(RespelledText::new);

    ScriptMatcher(List<Candidate> candidates, List<Register.Entry> entries, Respelling respelling) {
        this.mentions = new HostMentions(candidates);
        this.fragments = Fragments.of(entries);
        this.respelling = respelling;
    }

    /** The first blocked vendor, or {@link VendorMatcher#UNREADABLE}, or the first of all, or {@link VendorMatcher#NONE}. */
    int vendor(byte[] b, int from, int to, IntPredicate blocked) {
        int vendor = vendor(b, from, to, 0, blocked);
        return isBlocked(vendor, blocked) ? vendor : either(vendor, respelled(b, from, to, blocked), blocked);
    }

    /** As others read it, to whom it can be spelled anew again and again. */
    private int respelled(byte[] b, int from, int to, IntPredicate blocked) {
        RespelledText reader = respelled.take();
        int vendor = VendorMatcher.NONE;
        int length = reader.read(respelling, b, from, to);
        for (int times = 0; length > 0 && times < DEEPEST && !isBlocked(vendor, blocked); times++) {
            vendor = either(vendor, vendor(reader.text(), 0, length, 0, blocked), blocked);
            length = reader.readAgain(respelling, length);
        }
        respelled.giveBack(reader);
        return length > 0 && !isBlocked(vendor, blocked) ? VendorMatcher.UNREADABLE : vendor;
    }

    private int vendor(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int escape = Bytes.indexOf(b, (byte) '\\', from, to);
        return escape == to ? plain(b, from, to, depth, blocked) : escaped(b, from, to, depth, blocked);
    }

    private int escaped(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        ScriptEscapes reader = escapes.take();
        int length = reader.undo(b, from, to);
        int vendor = plain(reader.text(), 0, length, depth, blocked);
        escapes.giveBack(reader);
        return vendor;
    }

    private int plain(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int joint = JoinedStrings.first(b, from, to);
        if (joint == to) {
            return inOnePiece(b, from, to, depth, blocked);
        }
        int vendor = written(b, from, to, blocked);
        return isBlocked(vendor, blocked)
                ? vendor
                : either(vendor, joined(b, from, joint, to, depth, blocked), blocked);
    }

    private int joined(byte[] b, int from, int joint, int to, int depth, IntPredicate blocked) {
        JoinedStrings reader = joined.take();
        int length = reader.join(b, from, joint, to);
        int vendor = inOnePiece(reader.text(), 0, length, depth, blocked);
        joined.giveBack(reader);
        return vendor;
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

    /** Once for both that escape: what stands behind the first is read as a whole, and read again for what is left. */
    private int carried(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int first = UnescapingCall.first(b, from, DataUrls.first(b, from, to));
        if (first == to) {
            return VendorMatcher.NONE;
        }
        DataUrls reader = carried.take();
        int length = reader.undo(b, first, to);
        int vendor = length == 0 ? VendorMatcher.NONE : nested(reader.text(), length, depth + 1, blocked);
        carried.giveBack(reader);
        return vendor;
    }

    private int decoded(byte[] b, int from, int to, int depth, IntPredicate blocked) {
        int first = DecodedStrings.first(b, from, to);
        if (first == to) {
            return VendorMatcher.NONE;
        }
        DecodedStrings reader = decoded.take();
        int length = reader.undo(b, first, to);
        int vendor = nested(reader.text(), length, depth + 1, blocked);
        decoded.giveBack(reader);
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
