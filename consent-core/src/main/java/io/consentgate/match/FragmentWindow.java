package io.consentgate.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The eight bytes by which a fragment is found: those that are rarest among fragments and in scripts. */
final class FragmentWindow {

    /** How many bytes are compared at once. */
    static final int GROUP = 5;
    /** How far apart the places are that are looked at; also how many groups a window holds. */
    static final int STRIDE = 4;
    /** The length of a window. */
    static final int LENGTH = GROUP + STRIDE - 1;

    private static final long MASK = (1L << (8 * GROUP)) - 1;

    private FragmentWindow() {}

    /** The bytes from here as one number, never 0 in a text without NUL. */
    static long group(byte[] b, int at) {
        if (at <= b.length - Long.BYTES) {
            return first(Bytes.eight(b, at));
        }
        long group = 0;
        for (int i = GROUP - 1; i >= 0; i--) {
            group = (group << 8) | (b[at + i] & 0xFF);
        }
        return group;
    }

    /** The group that eight bytes begin with. */
    static long first(long eight) {
        return eight & MASK;
    }

    /** Where the window of each fragment begins. */
    static int[] choose(List<byte[]> fragments) {
        Map<Long, Integer> counts = new HashMap<>();
        for (byte[] fragment : fragments) {
            if (fragment.length < LENGTH) {
                throw new IllegalArgumentException("a loader fragment has " + fragment.length
                        + " bytes: it must have at least " + LENGTH + ", or be one of the calls");
            }
            for (int at = 0; at <= fragment.length - GROUP; at++) {
                counts.merge(group(fragment, at), 1, Integer::sum);
            }
        }
        return fragments.stream().mapToInt(f -> rarest(f, counts)).toArray();
    }

    private static int rarest(byte[] fragment, Map<Long, Integer> counts) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 0; at <= fragment.length - LENGTH; at++) {
            int cost = 0;
            for (int i = 0; i < STRIDE; i++) {
                cost += LENGTH * counts.getOrDefault(group(fragment, at + i), 0);
            }
            for (int i = 0; i < LENGTH; i++) {
                cost += common(fragment[at + i]) ? 1 : 0;
            }
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return best;
    }

    private static boolean common(byte c) {
        return c == ' ' || (c >= 'a' && c <= 'z');
    }
}
