package io.consentgate.rewriter;

/**
 * Where a rewriter of HTML stood between two tokens: all of what it had read that bears on what follows, beside its judge and its
 * insertions. May be shared as soon as the document has ended, and is immutable from then on.
 */
public final class Standing {

    private final Placed placed;
    private final AttributeJudge.Seen seen;
    private final Met.Then met;

    Standing(Placed placed, AttributeJudge.Seen seen, Met.Then met) {
        this.placed = placed;
        this.seen = seen;
        this.met = met;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Standing other
                && placed.equals(other.placed)
                && seen.equals(other.seen)
                && met.equals(other.met);
    }

    @Override
    public int hashCode() {
        return 31 * placed.hashCode() + met.hashCode();
    }

    Placed placed() {
        return placed;
    }

    AttributeJudge.Seen seen() {
        return seen;
    }

    Met.Then met() {
        return met;
    }
}
