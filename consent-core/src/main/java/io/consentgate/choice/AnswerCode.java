package io.consentgate.choice;

import io.consentgate.numbers.Bits;
import io.consentgate.numbers.NumberCode;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Answers in bits: what was answered, then a bit or two for each answer. */
final class AnswerCode {
    private AnswerCode() {}

    static void write(NavigableMap<Integer, Answer> answers, Bits.Writer out) {
        NumberCode.write(answers.navigableKeySet(), out);
        for (Answer answer : answers.values()) {
            out.bit(answer.yes());
            if (answer.yes()) {
                out.bit(answer == Answer.ALONE);
            }
        }
    }

    static NavigableMap<Integer, Answer> read(Bits.Reader in) {
        NavigableMap<Integer, Answer> answers = new TreeMap<>();
        for (int number : NumberCode.read(in)) {
            answers.put(number, answer(in));
        }
        return answers;
    }

    private static Answer answer(Bits.Reader in) {
        if (!in.bit()) {
            return Answer.REFUSED;
        }
        return in.bit() ? Answer.ALONE : Answer.GRANTED;
    }
}
