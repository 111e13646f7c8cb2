package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Sink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is to go out next of a page of which a part is known. It is put together, since a container sends each long write by
 * itself, which costs more than the copy; where it is one known part, it needs no copy. Not thread-safe.
 */
final class Batch {

    private final KnownPage page;
    private final Spares spares;

    /** What has been put together; null where that is nothing. */
    private @Nullable Collected together;

    /** What is known behind it. */
    private int knownFrom;

    private int knownTo;

    /** Begins empty. */
    Batch(KnownPage page, Spares spares) {
        this.page = page;
        this.spares = spares;
    }

    /** Adds what was made of the page before. */
    void addKnown(int from, int to) throws IOException {
        if (from != knownTo && knownFrom < knownTo) {
            putTogether();
        }
        if (knownFrom == knownTo) {
            knownFrom = from;
        }
        knownTo = to;
    }

    /** Adds what is made anew. */
    void add(byte[] bytes, int from, int length) throws IOException {
        putTogether().write(bytes, from, length);
    }

    private Collected putTogether() throws IOException {
        Collected open = together;
        if (open == null) {
            open = spares.take();
            together = open;
        }
        page.send(knownFrom, knownTo, open);
        knownFrom = knownTo;
        return open;
    }

    /**
     * Lets all of it out, and is empty again.
     *
     * @param isLast whether nothing will follow, so that its length is said before
     */
    void send(boolean isLast, Sink out) throws IOException {
        Collected whole = together == null ? null : putTogether();
        together = null;
        int from = knownFrom;
        knownFrom = knownTo;
        if (isLast) {
            out.ends(whole == null ? knownTo - from : whole.size());
        }
        if (whole == null) {
            page.send(from, knownTo, out);
        } else {
            whole.send(0, whole.size(), out);
            spares.giveBack(whole);
        }
    }
}
