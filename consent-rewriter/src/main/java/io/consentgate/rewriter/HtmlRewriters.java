package io.consentgate.rewriter;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Makes rewriters of HTML documents that take over the memory of those that have ended, so that a document costs next to
 * no garbage. Nothing but memory is taken over. Safe to share between threads; one for each site or server is enough.
 */
public final class HtmlRewriters {

    private final BlockingQueue<Workspace> spares;

    /**
     * Makes rewriters.
     *
     * @param spares for how many documents memory is kept while nobody needs it, at least 1: as many as are usually written at
     *     once. Each is about 100 KiB, more where long inline scripts had to be held, 2 MiB at most
     */
    public HtmlRewriters(int spares) {
        this.spares = new ArrayBlockingQueue<>(spares);
    }

    /** A rewriter for one document; see {@link HtmlRewriter#HtmlRewriter(Sink, Judge, Insertions, Dialect)}. */
    public HtmlRewriter rewriter(Sink sink, Judge judge, Insertions insertions) {
        @Nullable Workspace spare = spares.poll();
        if (spare == null) {
            spare = new Workspace(judge, insertions, Dialect.HTML, 0);
        } else {
            spare.restart(judge, insertions);
        }
        return new HtmlRewriter(sink, spare, this);
    }

    /** Takes back what a document no longer needs. One that never ends is left to the garbage collector. */
    void giveBack(Workspace workspace) {
        workspace.forget();
        spares.offer(workspace);
    }
}
