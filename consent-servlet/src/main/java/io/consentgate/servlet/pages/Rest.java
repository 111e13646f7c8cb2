package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Sink;
import java.io.IOException;

/**
 * All that is still to go out of a page of which a part is known. It is put together, since a container sends each long write by
 * itself, which costs more than the copy; where it is one known part, it needs no copy. Not thread-safe.
 */
final class Rest {

    private final KnownPage page;
    private final Collected together;

    /** What is known behind what has been put together. */
    private int knownFrom;

    private int knownTo;

    /**
     * Begins empty.
     *
     * @param together empty too
     */
    Rest(KnownPage page, Collected together) {
        this.page = page;
        this.together = together;
    }

    /** Adds what was made of the page before. */
    void addKnown(int from, int to) throws IOException {
        if (from != knownTo) {
            putTogether();
            knownFrom = from;
        }
        knownTo = to;
    }

    /** Adds what is made anew. */
    void add(byte[] bytes, int from, int length) throws IOException {
        putTogether();
        together.write(bytes, from, length);
    }

    private void putTogether() throws IOException {
        page.send(knownFrom, knownTo, together);
        knownFrom = knownTo;
    }

    /** What it was put together in. */
    Collected together() {
        return together;
    }

    /** Lets all of it out, and says before how long it is. */
    void send(Sink out) throws IOException {
        if (together.size() > 0) {
            putTogether();
        }
        out.ends(together.size() + knownTo - knownFrom);
        together.send(0, together.size(), out);
        page.send(knownFrom, knownTo, out);
    }
}
