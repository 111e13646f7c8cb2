package io.consentgate.benchmarks;

import io.consentgate.match.VendorMatcher;
import java.util.function.IntPredicate;

/** Asks about a copy with a number of its own at the end, so that no script has ever come before. Not thread-safe. */
final class NumberedScripts implements Scripts {

    /** A line of its own, of sixteen letters, which are no part of an address or a name. */
    private static final int LINE = 17;

    private byte[] text = new byte[1 << 16];
    private long number;

    @Override
    public void ask(VendorMatcher matcher, byte[] bytes, int from, int to, IntPredicate refused) {
        int length = to - from;
        text = text.length < length + LINE ? new byte[2 * length + LINE] : text;
        System.arraycopy(bytes, from, text, 0, length);
        number(length);
        matcher.script(text, 0, length + LINE, refused);
    }

    private void number(int at) {
        text[at] = '\n';
        for (int i = 1; i < LINE; i++) {
            text[at + i] = (byte) ('a' + ((number >>> (4 * (i - 1))) & 15));
        }
        number++;
    }
}
