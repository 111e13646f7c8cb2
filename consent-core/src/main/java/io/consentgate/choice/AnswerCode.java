package io.consentgate.choice;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Answers in bits: the numbers as gaps in Rice code, first those of the catalogue, which lie close, then the sites' own,
 * which lie far apart; then a bit or two for each answer.
 */
final class AnswerCode {
    private static final int FIRST_OWN = 1 << 14;
    private static final int COUNT_BITS = 12;
    private static final int PARAMETER_BITS = 5;
    private static final int LONGEST_PARAMETER = 22;

    private AnswerCode() {}

    /** @throws IllegalArgumentException for more than 4095 answers, or a negative number */
    static void write(NavigableMap<Integer, Answer> answers, Bits.Writer out) {
        section(answers.headMap(FIRST_OWN, false), 0, out);
        section(answers.tailMap(FIRST_OWN, true), FIRST_OWN, out);
    }

    static NavigableMap<Integer, Answer> read(Bits.Reader in) {
        NavigableMap<Integer, Answer> answers = new TreeMap<>();
        section(in, 0, answers);
        section(in, FIRST_OWN, answers);
        return answers;
    }

    private static void section(NavigableMap<Integer, Answer> answers, int base, Bits.Writer out) {
        if (answers.size() >> COUNT_BITS != 0) {
            throw new IllegalArgumentException(answers.size() + " answers do not fit in a cookie");
        }
        out.bits(answers.size(), COUNT_BITS);
        int k = answers.isEmpty() ? 0 : parameter((answers.lastKey() - base) / answers.size());
        out.bits(k, PARAMETER_BITS);
        int next = base;
        for (var answer : answers.entrySet()) {
            out.rice(answer.getKey() - next, k);
            out.bit(answer.getValue().yes());
            if (answer.getValue().yes()) {
                out.bit(answer.getValue() == Answer.ALONE);
            }
            next = answer.getKey() + 1;
        }
    }

    private static void section(Bits.Reader in, int base, NavigableMap<Integer, Answer> answers) {
        int count = in.bits(COUNT_BITS);
        int k = Math.min(in.bits(PARAMETER_BITS), LONGEST_PARAMETER);
        int next = base;
        for (int i = 0; i < count && in.withinBounds(); i++) {
            int number = next + in.rice(k);
            answers.put(number, in.bit() ? in.bit() ? Answer.ALONE : Answer.GRANTED : Answer.REFUSED);
            next = number + 1;
        }
    }

    private static int parameter(int meanGap) {
        return meanGap < 2 ? 0 : Math.min(LONGEST_PARAMETER, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(meanGap));
    }
}
