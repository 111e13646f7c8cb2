package io.consentgate.rewriter;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was found about one start tag: the labels, the attributes to leave out and the values to put instead. */
final class Verdict {

    private final Set<String> labels = new TreeSet<>();
    private final BitSet numbers = new BitSet();
    private final BitSet positions = new BitSet();
    private final Map<Integer, byte[]> values = new TreeMap<>();

    void clear() {
        if (isBlocked()) {
            labels.clear();
            numbers.clear();
            positions.clear();
            values.clear();
        }
    }

    boolean isBlocked() {
        return !labels.isEmpty();
    }

    void block(String label) {
        for (String one : label.split(" ", -1)) {
            labels.add(one);
        }
    }

    /** Leaves out all attributes of that number. */
    void leaveOutNumber(int number) {
        numbers.set(number);
    }

    /** Leaves out one attribute. */
    void leaveOut(int attribute) {
        positions.set(attribute);
    }

    void replace(int attribute, byte[] value) {
        values.put(attribute, value);
    }

    String labels() {
        return String.join(" ", labels);
    }

    boolean leavesOut(int attribute, int number) {
        return positions.get(attribute) || (number >= 0 && numbers.get(number));
    }

    byte @Nullable [] replacement(int attribute) {
        return values.get(attribute);
    }
}
