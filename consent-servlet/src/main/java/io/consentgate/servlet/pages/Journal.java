package io.consentgate.servlet.pages;

import io.consentgate.report.Finding.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes notes on and keeps them, so that they can be given again. */
final class Journal implements Notes {

    private static final int MOST = 1000;

    private final Notes site;
    private final List<Consumer<Notes>> kept = new ArrayList<>();
    private boolean isFaulty;

    Journal(Notes site) {
        this.site = site;
    }

    @Override
    public void blocked(int vendor) {
        pass(notes -> notes.blocked(vendor));
    }

    @Override
    public void passed(int vendor) {
        pass(notes -> notes.passed(vendor));
    }

    @Override
    public void found(Sort sort, String subject) {
        isFaulty |= sort == Sort.FAULT;
        pass(notes -> notes.found(sort, subject));
    }

    private void pass(Consumer<Notes> note) {
        note.accept(site);
        if (kept.size() <= MOST) {
            kept.add(note);
        }
    }

    /** Are these all, and would another making of the page give them too? */
    boolean holds() {
        return kept.size() <= MOST && !isFaulty;
    }

    /** How many there are so far. */
    int count() {
        return kept.size();
    }

    /** The notes so far, in their order. */
    List<Consumer<Notes>> notes() {
        return List.copyOf(kept);
    }
}
