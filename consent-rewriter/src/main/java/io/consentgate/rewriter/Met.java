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

    /** What had been met in a place, and about which elements the whole document asks, as soon as it has ended. */
    static final class Then {

        private final boolean[] met;
        private final BitSet asked;

        private Then(boolean[] met, BitSet asked) {
            this.met = met;
            this.asked = asked;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Then other && Arrays.equals(met, other.met) && asked.equals(other.asked);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(met);
        }
    }

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
        return new Then(met.clone(), asked);
    }

    /** Has all been met that was met then, and nothing else that it was asked about? */
    boolean isLike(Then then) {
        return Arrays.equals(met, then.met) || differsWhereNobodyAsks(then);
    }

    private boolean differsWhereNobodyAsks(Then then) {
        for (int i = 0; i < met.length; i++) {
            if (met[i] != then.met[i] && (!met[i] || then.asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What had been met then has been met too. */
    void add(Then then) {
        for (int i = 0; i < met.length; i++) {
            met[i] |= then.met[i];
        }
    }
}
