package io.consentgate.rewriter;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The elements that have been met outside of svg and math: the others cannot be open around them. Few documents ask, since in
 * most of them svg ends by its own end tag; so two that have met others still go on alike where nobody asks about those.
 */
final class Met {

    private final boolean[] met = new boolean[Vocabulary.HTML.size()];
    private BitSet asked = new BitSet();
    private boolean isAskedShared;

    /**
     * What had been met in a place.
     *
     * @param met the elements, by their indices
     * @param asked about which elements the whole document asks, as soon as it has ended
     */
    record Then(BitSet met, BitSet asked) {}

    void restart() {
        Arrays.fill(met, false);
        if (isAskedShared) {
            asked = new BitSet();
            isAskedShared = false;
        } else {
            asked.clear();
        }
    }

    void meet(Element element, boolean isOutside) {
        met[element.index] |= isOutside;
    }

    boolean has(Element element) {
        asked.set(element.index);
        return met[element.index];
    }

    Then then() {
        isAskedShared = true;
        BitSet elements = new BitSet(met.length);
        for (int i = 0; i < met.length; i++) {
            elements.set(i, met[i]);
        }
        return new Then(elements, asked);
    }

    /** Has all been met that was met then, and nothing else that it was asked about? */
    boolean isLike(Then then) {
        for (int i = 0; i < met.length; i++) {
            if (met[i] != then.met.get(i) && (!met[i] || then.asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What had been met then has been met too. */
    void add(Then then) {
        for (int i = 0; i < met.length; i++) {
            met[i] |= then.met.get(i);
        }
    }
}
