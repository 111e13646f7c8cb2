package io.consentgate.servlet.pages;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Sink;
import java.io.IOException;

/**
 * Takes a page that is made anew, of which the first bytes have gone out as they were remembered: lets through what follows them.
 * Should those come out otherwise, which would be a fault of ours, nothing more goes out: what is cut off leaks nothing.
 */
final class Remainder implements Sink {

    private final KnownPage page;
    private final int sent;
    private final Sink out;
    private final Notes notes;
    private int at;
    private boolean isCutOff;

    Remainder(KnownPage page, int sent, Sink out, Notes notes) {
        this.page = page;
        this.sent = sent;
        this.out = out;
        this.notes = notes;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int again = again(bytes, from, length);
        if (again < length) {
            out.write(bytes, from + again, length - again);
        }
    }

    @Override
    public void last(byte[] bytes, int from, int length) throws IOException {
        int again = again(bytes, from, length);
        if (!isCutOff) {
            out.last(bytes, from + again, length - again);
        }
    }

    /** How many of these bytes do not go out. */
    private int again(byte[] bytes, int from, int length) {
        int again = Math.min(length, sent - at);
        if (!isCutOff && !page.isMade(at, bytes, from, again)) {
            isCutOff = true;
            notes.found(Sort.FAULT, "a page that was remembered is made otherwise now");
        }
        at += again;
        return isCutOff ? length : again;
    }
}
