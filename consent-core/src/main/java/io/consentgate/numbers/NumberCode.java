package io.consentgate.numbers;

import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sets of numbers in bits, as gaps in Rice code: first the numbers of the catalogue, which lie close, then the sites' own,
 * which lie far apart.
 */
public final class NumberCode {
    private static final int COUNT_BITS = 12;
    private static final int PARAMETER_BITS = 5;
    private static final int LONGEST_PARAMETER = 22;

    private NumberCode() {}

    /**
     * Appends a set.
     *
     * @throws IllegalArgumentException for more than 4095 numbers of either sort
     */
    public static void write(NavigableSet<Integer> numbers, Bits.Writer out) {
        section(numbers.headSet(Numbers.FIRST_OWN, false), 0, out);
        section(numbers.tailSet(Numbers.FIRST_OWN, true), Numbers.FIRST_OWN, out);
    }

    /**
     * Reads a set back. From other bits something is read, within the bits there are; the reader is then no longer
     * {@link Bits.Reader#isGood}.
     */
    public static NavigableSet<Integer> read(Bits.Reader in) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        section(in, 0, Numbers.FIRST_OWN, numbers);
        section(in, Numbers.FIRST_OWN, Integer.MAX_VALUE, numbers);
        return numbers;
    }

    private static void section(SortedSet<Integer> numbers, int base, Bits.Writer out) {
        if (numbers.size() >> COUNT_BITS != 0) {
            throw new IllegalArgumentException(numbers.size() + " numbers do not fit in a cookie");
        }
        int k = numbers.isEmpty() ? 0 : parameter((numbers.last() - base) / numbers.size());
        out.bits(numbers.size(), COUNT_BITS);
        out.bits(k, PARAMETER_BITS);
        int next = base;
        for (int number : numbers) {
            out.rice(number - next, k);
            next = number + 1;
        }
    }

    private static void section(Bits.Reader in, int base, int end, NavigableSet<Integer> numbers) {
        int count = in.bits(COUNT_BITS);
        int k = Math.min(in.bits(PARAMETER_BITS), LONGEST_PARAMETER);
        int next = base;
        for (int i = 0; i < count && in.isGood(); i++) {
            int number = next + in.rice(k);
            numbers.add(number);
            next = number + 1;
        }
        if (count > 0 && (next > end || k != parameter((next - 1 - base) / count))) {
            in.spoil();
        }
    }

    private static int parameter(int meanGap) {
        return meanGap < 2 ? 0 : Math.min(LONGEST_PARAMETER, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(meanGap));
    }
}
