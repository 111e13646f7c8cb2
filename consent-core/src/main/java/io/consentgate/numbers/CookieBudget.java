package io.consentgate.numbers;

import java.util.NavigableSet;

/** The room in a consent cookie. */
public final class CookieBudget {
    /** The most bytes that name, {@code =} and value may take. */
    public static final int LIMIT = 512;

    /** What is left of them for answers, once the longest name, key id and policy version are in. */
    public static final int ANSWER_BYTES = 279;

    private CookieBudget() {}

    /** The bytes that answers about these purposes and vendors take at most, whatever the answers are. */
    public static int answerBytes(NavigableSet<Integer> purposes, NavigableSet<Integer> vendors) {
        Bits.Writer out = new Bits.Writer();
        NumberCode.write(purposes, out);
        NumberCode.write(vendors, out);
        out.bits(0, 2 * (purposes.size() + vendors.size()));
        return out.toBytes().length;
    }
}
