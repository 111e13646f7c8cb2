package io.consentgate.servlet.pages;

import java.util.concurrent.atomic.AtomicInteger;

/** A page of which nothing is kept for a while: it has come once, or it changes. Safe for use by many threads. */
final class Pause implements Remembered {

    private static final int LONGEST = 256;
    private static final int SHORTEST = 16;
    private static final int KEY_WEIGHT = 1024;

    private final int length;
    private final AtomicInteger left;

    private Pause(int length, int left) {
        this.length = length;
        this.left = new AtomicInteger(left);
    }

    /** For a page that has come for the first time: the next one is worth keeping. */
    static Pause afterTheFirst() {
        return new Pause(SHORTEST, 0);
    }

    /** For a page that has changed since it was kept: the pause is twice as long as the last one, up to a limit. */
    Pause afterAChange() {
        int longer = Math.min(2 * length, LONGEST);
        return new Pause(longer, longer);
    }

    /** Counts one more making of the page; is this one to be kept? Says so to few at a time, since not each comes to its end. */
    boolean isOver() {
        int turn = left.getAndDecrement();
        return turn <= 0 && turn % SHORTEST == 0;
    }

    @Override
    public int weight() {
        return KEY_WEIGHT;
    }
}
