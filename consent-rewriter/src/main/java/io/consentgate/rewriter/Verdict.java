package io.consentgate.rewriter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found about one start tag: the labels, the attributes to leave out and the values to put instead. */
final class Verdict {

    private final List<String> labels = new ArrayList<>();
    private final BitSet positions = new BitSet();
    private final Map<Integer, byte[]> replacements = new HashMap<>();

    /** A bit for each number of an attribute. */
    private long numbers;

    private @Nullable Placeholder placeholder;
    private boolean isTitled;
    private boolean isRenamed;

    void clear() {
        if (isBlocked()) {
            labels.clear();
            positions.clear();
            replacements.clear();
            numbers = 0;
            placeholder = null;
            isRenamed = false;
        }
    }

    boolean isBlocked() {
        return !labels.isEmpty();
    }

    /** Takes one label or several, with spaces between. */
    void block(String label) {
        int space = label.indexOf(' ');
        if (space >= 0) {
            add(label.substring(0, space));
            block(label.substring(space + 1));
        } else {
            add(label);
        }
    }

    private void add(String label) {
        int at = Collections.binarySearch(labels, label);
        if (at < 0) {
            labels.add(-at - 1, label);
        }
    }

    /** Gives the element another name. */
    void rename(String label) {
        block(label);
        isRenamed = true;
    }

    boolean isRenamed() {
        return isRenamed;
    }

    /** Leaves out all attributes of that number. */
    void leaveOutNumber(int number) {
        numbers |= 1L << number;
    }

    /** Leaves out one attribute. */
    void leaveOut(int attribute) {
        positions.set(attribute);
    }

    void replace(int attribute, byte[] value) {
        replacements.put(attribute, value);
    }

    /** Lets the element show this instead; one that the page has given a title keeps that. */
    void show(Placeholder instead, boolean hasTitle) {
        placeholder = instead;
        isTitled = hasTitle;
    }

    /** What the element shows instead; null for nothing. */
    @Nullable
    Placeholder placeholder() {
        return placeholder;
    }

    boolean isTitled() {
        return isTitled;
    }

    /** Sorted, each once, with spaces between. */
    String labels() {
        return labels.size() == 1 ? labels.get(0) : String.join(" ", labels);
    }

    boolean leavesOut(int attribute, int number) {
        return positions.get(attribute) || (number >= 0 && (numbers & 1L << number) != 0);
    }

    byte @Nullable [] replacement(int attribute) {
        return replacements.isEmpty() ? null : replacements.get(attribute);
    }
}
