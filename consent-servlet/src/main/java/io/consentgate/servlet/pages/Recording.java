package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes a page and keeps it, and what was made of it, if it is not too long and comes to its end. */
final class Recording implements Rewriter {

    /** The page is made in pieces of so many bytes, so that it is known how much is made of each part of it. */
    private static final int PIECE = 512;

    private final Journal journal;
    private final Rewriter rewriter;
    private final Sink out;
    private final Pause pause;
    private final Consumer<Remembered> outcome;
    private final List<Mark> marks = new ArrayList<>();
    private Collected written = new Collected();
    private Collected made = new Collected();
    private int sent;
    private boolean isTooLong;

    /**
     * Begins to keep.
     *
     * @param pause what went before
     * @param outcome takes the page, or the next pause where it cannot be kept; nothing where it does not end
     */
    Recording(Notes notes, Sink out, PageMaker maker, Pause pause, Consumer<Remembered> outcome) {
        this.journal = new Journal(notes);
        this.out = out;
        this.pause = pause;
        this.outcome = outcome;
        rewriter = maker.make(new Made(), journal);
        mark();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (takes(length)) {
            take(bytes, from, length);
        } else {
            rewriter.write(bytes, from, length);
        }
        send();
    }

    @Override
    public void flush() throws IOException {
        rewriter.flush();
        mark();
        send();
    }

    @Override
    public void end() throws IOException {
        rewriter.end();
        send();
        keep();
    }

    @Override
    public void end(byte[] bytes, int from, int length) throws IOException {
        if (takes(length)) {
            take(bytes, from, length);
            rewriter.end();
            made.sendLast(sent, out);
        } else {
            rewriter.end(bytes, from, length);
        }
        keep();
    }

    /** Is there room for so many bytes more? Keeps nothing from then on where there is not. */
    private boolean takes(int length) {
        if (!isTooLong && length > PageMemory.LONGEST - written.size()) {
            giveUp();
        }
        return !isTooLong;
    }

    private void take(byte[] bytes, int from, int length) throws IOException {
        for (int at = from; at < from + length; at += PIECE) {
            int count = Math.min(PIECE, from + length - at);
            rewriter.write(bytes, at, count);
            written.write(bytes, at, count);
            mark();
        }
    }

    private void mark() {
        Mark mark = new Mark(written.size(), made.size());
        int last = marks.size() - 1;
        if (last >= 0 && marks.get(last).written() == mark.written()) {
            marks.set(last, mark);
        } else {
            marks.add(mark);
        }
    }

    private void send() throws IOException {
        made.send(sent, out);
        sent = made.size();
    }

    /** All that was made has been sent. */
    private void giveUp() {
        isTooLong = true;
        written = new Collected();
        made = new Collected();
        sent = 0;
        marks.clear();
        outcome.accept(pause.afterAChange());
    }

    private void keep() {
        if (!isTooLong) {
            boolean isKept = journal.holds() && made.size() <= 2 * PageMemory.LONGEST;
            outcome.accept(
                    isKept
                            ? new KnownPage(written.toByteArray(), made.toByteArray(), marks, journal.notes(), pause)
                            : pause.afterAChange());
        }
    }

    /** Takes what is made: keeps it until it is sent, and for the next time. */
    private final class Made implements Sink {

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (isTooLong) {
                out.write(bytes, from, length);
            } else {
                made.write(bytes, from, length);
            }
        }

        @Override
        public void last(byte[] bytes, int from, int length) throws IOException {
            if (isTooLong) {
                out.last(bytes, from, length);
            } else {
                write(bytes, from, length);
            }
        }
    }
}
