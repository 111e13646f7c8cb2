package io.consentgate.match;

import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds fragments of at least {@value #SHORTEST} bytes in a script, all in one pass: five bytes are looked at in every
 * fourth place, and one bit says whether some fragment may hold them. Immutable, safe to share; allocates nothing.
 */
final class Fragments {

    /** The shortest fragment, so that whatever place it begins at, one of four of its groups of bytes is looked at. */
    static final int SHORTEST = FragmentWindow.LENGTH;

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int BIT_SHIFT = 40;

    private final byte[][] fragments;
    private final int[] vendors;
    private final int[] windows;
    /** A bit for each group at a place that its hash gives: where it is not set, no fragment holds the group. */
    private final long[] filter;

    private final long[] groups;
    private final int[] places;
    private final int filterShift;
    private final int groupShift;

    private Fragments(List<byte[]> fragments, int[] vendors) {
        this.fragments = fragments.toArray(byte[][]::new);
        this.vendors = vendors;
        this.windows = FragmentWindow.choose(fragments);
        int bits = 32 - Integer.numberOfLeadingZeros((FragmentWindow.STRIDE * fragments.size()) | 15);
        this.filterShift = 64 - Math.max(8, bits);
        this.groupShift = 64 - (bits + 1);
        this.filter = new long[1 << (64 - filterShift)];
        this.groups = new long[1 << (bits + 1)];
        this.places = new int[groups.length];
        for (int i = 0; i < this.fragments.length; i++) {
            add(i);
        }
    }

    /** The loaders of these vendors. */
    static Fragments of(List<Register.Entry> entries) {
        List<byte[]> fragments = new ArrayList<>();
        List<Integer> vendors = new ArrayList<>();
        for (Register.Entry entry : entries) {
            for (String loader : entry.vendor().footprint().loaders()) {
                fragments.add(loader.getBytes(StandardCharsets.UTF_8));
                vendors.add(entry.index());
            }
        }
        return new Fragments(
                fragments, vendors.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The first blocked vendor, or the first of all, or {@link VendorMatcher#NONE}. */
    int vendor(byte[] b, int from, int to, IntPredicate blocked) {
        int first = VendorMatcher.NONE;
        int last = to - FragmentWindow.GROUP;
        for (int at = next(b, from, last); at <= last; at = next(b, at + FragmentWindow.STRIDE, last)) {
            int vendor = look(FragmentWindow.group(b, at), b, at, from, to, blocked);
            if (vendor >= 0 && blocked.test(vendor)) {
                return vendor;
            }
            first = first == VendorMatcher.NONE ? vendor : first;
        }
        return first;
    }

    /** The next place to look at where some fragment may stand; behind {@code last} if there is none. */
    private int next(byte[] b, int from, int last) {
        long[] bits = filter;
        int shift = filterShift;
        int sure = Math.min(last, b.length - Long.BYTES);
        int at = from;
        for (; at <= sure; at += FragmentWindow.STRIDE) {
            long hash = FragmentWindow.first(Bytes.eight(b, at)) * MIX;
            if ((bits[(int) (hash >>> shift)] & bit(hash)) != 0) {
                return at;
            }
        }
        return at;
    }

    private int look(long group, byte[] b, int at, int from, int to, IntPredicate blocked) {
        int found = VendorMatcher.NONE;
        for (int slot = slot(group); groups[slot] != 0; slot = (slot + 1) & (groups.length - 1)) {
            int fragment = places[slot] >> 2;
            int start = at - windows[fragment] - (places[slot] & 3);
            if (groups[slot] == group && stands(fragments[fragment], b, start, from, to)) {
                found = vendors[fragment];
                if (blocked.test(found)) {
                    return found;
                }
            }
        }
        return found;
    }

    /** Whether this fragment stands here, and is not the end of a longer name. */
    private static boolean stands(byte[] fragment, byte[] b, int start, int from, int to) {
        return start >= from
                && start + fragment.length <= to
                && Arrays.equals(b, start, start + fragment.length, fragment, 0, fragment.length)
                && (start == from || !Ascii.isIdentifierByte(b[start - 1]) || !Ascii.isIdentifierByte(fragment[0]));
    }

    private void add(int index) {
        for (int i = 0; i < FragmentWindow.STRIDE; i++) {
            long group = FragmentWindow.group(fragments[index], windows[index] + i);
            long hash = group * MIX;
            filter[(int) (hash >>> filterShift)] |= bit(hash);
            int slot = slot(group);
            while (groups[slot] != 0) {
                slot = (slot + 1) & (groups.length - 1);
            }
            groups[slot] = group;
            places[slot] = (index << 2) | i;
        }
    }

    /** Which bit of a word it is; which word, higher bits of the hash say. */
    private static long bit(long hash) {
        return 1L << (hash >>> BIT_SHIFT);
    }

    private int slot(long group) {
        return (int) ((group * MIX) >>> groupShift);
    }
}
