package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends a page that is known for as long as the application writes the same; makes it anew from the first other byte on. */
final class Following implements Rewriter {

    private static final byte[] NO_BYTES = new byte[0];

    private final KnownPage page;
    private final Notes notes;
    private final Sink out;
    private final PageMaker maker;
    private final Runnable changed;
    private int at;
    private int sent;
    private @Nullable Rewriter anew;

    /**
     * Begins to follow.
     *
     * @param changed called at most once, where the page is another
     */
    Following(KnownPage page, Notes notes, Sink out, PageMaker maker, Runnable changed) {
        this.page = page;
        this.notes = notes;
        this.out = out;
        this.maker = maker;
        this.changed = changed;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (anew != null) {
            anew.write(bytes, from, length);
        } else if (page.goesOn(at, bytes, from, length)) {
            at += length;
            sendMade();
        } else {
            byte[] all = page.begunAndThen(at, bytes, from, length);
            makeAnew().write(all, 0, all.length);
        }
    }

    /** What was not flushed there before may not all be known. */
    @Override
    public void flush() throws IOException {
        if (anew == null && page.isMark(at)) {
            sendMade();
        } else {
            madeAnew().flush();
        }
    }

    @Override
    public void end() throws IOException {
        if (anew == null && page.endsAt(at)) {
            page.send(sent, page.madeLength(), out);
            page.note(notes);
        } else {
            madeAnew().end();
        }
    }

    @Override
    public void end(byte[] bytes, int from, int length) throws IOException {
        if (anew != null) {
            anew.end(bytes, from, length);
        } else if (page.goesOn(at, bytes, from, length) && page.endsAt(at + length)) {
            page.sendLast(sent, out);
            page.note(notes);
        } else {
            byte[] all = page.begunAndThen(at, bytes, from, length);
            makeAnew().end(all, 0, all.length);
        }
    }

    private void sendMade() throws IOException {
        int to = page.made(at);
        page.send(sent, to, out);
        sent = to;
    }

    /** A rewriter that has all that was written so far. */
    private Rewriter madeAnew() throws IOException {
        Rewriter known = anew;
        if (known != null) {
            return known;
        }
        Rewriter open = makeAnew();
        byte[] all = page.begunAndThen(at, NO_BYTES, 0, 0);
        open.write(all, 0, all.length);
        return open;
    }

    private Rewriter makeAnew() {
        changed.run();
        Rewriter open = maker.make(new Remainder(page, sent, out, notes), notes);
        anew = open;
        return open;
    }
}
