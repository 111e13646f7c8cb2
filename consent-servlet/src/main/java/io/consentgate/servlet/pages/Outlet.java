package io.consentgate.servlet.pages;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Sink;
import java.io.IOException;

/**
 * Where a page goes out of which a part is known and the rest is made anew, one behind the other. What is made anew of bytes of
 * which something has gone out already must begin with that, and does not go out again. Should it come out otherwise, which would
 * be a fault of ours, nothing more goes out: what is cut off leaks nothing. What comes waits until it is let out.
 */
final class Outlet implements Sink {

    private final KnownPage page;
    private final Sink out;
    private final Notes notes;
    private final Batch batch;

    /** What of the page has gone out and will be made once more. */
    private int againFrom;

    private int againTo;
    private boolean isCutOff;

    Outlet(KnownPage page, Sink out, Notes notes, Spares spares) {
        this.page = page;
        this.out = out;
        this.notes = notes;
        this.batch = new Batch(page, spares);
    }

    /** Sends what was made of the page before. */
    void sendKnown(int from, int to) throws IOException {
        if (!isCutOff) {
            batch.addKnown(from, to);
        }
    }

    /** What is made next begins with what has gone out of the page. */
    void expect(int from, int to) {
        againFrom = from;
        againTo = to;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int again = Math.min(length, againTo - againFrom);
        if (!isCutOff && !page.isMade(againFrom, bytes, from, again)) {
            isCutOff = true;
            notes.found(Sort.FAULT, "a page that was remembered is made otherwise now");
        }
        againFrom += again;
        if (!isCutOff && again < length) {
            batch.add(bytes, from + again, length - again);
        }
    }

    /** Lets out what has come. */
    void release() throws IOException {
        release(false);
    }

    /** The same, where the page is over: says before how long that is. */
    void releaseLast() throws IOException {
        release(true);
    }

    private void release(boolean isLast) throws IOException {
        if (!isCutOff) {
            batch.send(isLast, out);
        }
    }
}
