package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a page and keeps it, and what was made of it, if it is not too long and comes to its end. */
final class Recording implements Rewriter {

    /** After so many bytes there is a mark, and before the next tag one from which the page can be gone on with. */
    private static final int PIECE = 128;

    /** How long it is waited after a tag before which it cannot. */
    private static final int WAIT = 32;

    private final Journal journal;
    private final Making making;
    private final Sink out;
    private final Pause pause;
    private final Consumer<Remembered> outcome;
    private final List<Mark> marks = new ArrayList<>();
    private Collected written = new Collected();
    private Collected made = new Collected();
    private int sent;
    private int lastPlace;
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
        making = maker.make(new Made(), journal);
        mark(null);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (takes(length)) {
            take(bytes, from, from + length);
        } else {
            making.write(bytes, from, length);
        }
        send();
    }

    @Override
    public void flush() throws IOException {
        making.flush();
        mark(making.standing());
        send();
    }

    @Override
    public void end() throws IOException {
        mark(null);
        making.end();
        send();
        keep();
    }

    @Override
    public void end(byte[] bytes, int from, int length) throws IOException {
        if (takes(length)) {
            take(bytes, from, from + length);
            mark(null);
            making.end();
            out.ends(made.size() - sent);
            send();
        } else {
            making.end(bytes, from, length);
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

    private void take(byte[] bytes, int from, int to) throws IOException {
        int next = from;
        while (next < to) {
            int end = pieceEnd(bytes, next, to);
            making.write(bytes, next, end - next);
            written.write(bytes, next, end - next);
            markWhereItServes();
            next = end;
        }
    }

    private int pieceEnd(byte[] bytes, int from, int to) {
        int wanted = from + Math.max(WAIT, PIECE - (written.size() - lastPlace));
        int end = Math.min(to, wanted);
        while (end < Math.min(to, wanted + PIECE) && bytes[end] != '<') {
            end++;
        }
        return end;
    }

    private void markWhereItServes() {
        Object standing = written.size() - lastPlace < PIECE ? null : making.standing();
        if (standing != null || written.size() - marks.get(marks.size() - 1).written() >= PIECE) {
            mark(standing);
        }
    }

    private void mark(@Nullable Object standing) {
        if (standing != null) {
            lastPlace = written.size();
        }
        Mark mark = new Mark(written.size(), made.size(), journal.count(), standing);
        int last = marks.size() - 1;
        if (last >= 0 && marks.get(last).written() == mark.written()) {
            marks.set(last, mark);
        } else {
            marks.add(mark);
        }
    }

    private void send() throws IOException {
        made.send(sent, made.size(), out);
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
        public void ends(long length) throws IOException {
            if (isTooLong) {
                out.ends(length);
            }
        }
    }
}
