package io.consentgate.servlet.pages;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Sink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page goes out of which a part is known and the rest is made anew, one behind the other. What is made anew of bytes of
 * which something has gone out already must begin with that, and does not go out again. Should it come out otherwise, which would
 * be a fault of ours, nothing more goes out: what is cut off leaks nothing.
 */
final class Outlet implements Sink {

    private final KnownPage page;
    private final Sink out;
    private final Notes notes;
    private final Spares spares;

    /** What of the page has gone out and will be made once more. */
    private int againFrom;

    private int againTo;
    private boolean isCutOff;

    /** What is held back until it is known how much it is; null where all goes out at once. */
    private @Nullable Rest rest;

    Outlet(KnownPage page, Sink out, Notes notes, Spares spares) {
        this.page = page;
        this.out = out;
        this.notes = notes;
        this.spares = spares;
    }

    /** Sends what was made of the page before. */
    void sendKnown(int from, int to) throws IOException {
        if (isCutOff) {
            return;
        }
        if (rest == null) {
            page.send(from, to, out);
        } else {
            rest.addKnown(from, to);
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
            send(bytes, from + again, length - again);
        }
    }

    private void send(byte[] bytes, int from, int length) throws IOException {
        if (rest == null) {
            out.write(bytes, from, length);
        } else {
            rest.add(bytes, from, length);
        }
    }

    /** All that follows is the rest of the page. */
    void hold() {
        rest = new Rest(page, spares.take());
    }

    /** The page is over: lets out what was held, and says how long that is. */
    void release() throws IOException {
        Rest held = rest;
        if (held != null && !isCutOff) {
            rest = null;
            held.send(out);
            spares.giveBack(held.together());
        }
    }
}
