package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Rewriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a page that is known for as long as the application writes the same. From the first other byte on it is made anew, until
 * the application goes on as it did, and the making stands where it stood then.
 */
final class Following implements Rewriter {

    private final KnownPage page;
    private final Notes notes;
    private final Outlet out;
    private final PageMaker maker;
    private final Runnable changed;

    /** How much of the page has been written, where it is followed. */
    private int at;

    /** How much of what was made of it has gone out, and how many notes have been given again. */
    private int sent;

    private int noted;

    private boolean isFollowing = true;
    private @Nullable Anew anew;
    private int madeAnew;
    private boolean isAnother;

    /**
     * Begins to follow.
     *
     * @param changed called at most once, where it is another page rather than that one with changes
     */
    Following(KnownPage page, Notes notes, Outlet out, PageMaker maker, Runnable changed) {
        this.page = page;
        this.notes = notes;
        this.out = out;
        this.maker = maker;
        this.changed = changed;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        take(bytes, from, length);
        out.release();
    }

    private void take(byte[] bytes, int from, int length) throws IOException {
        int to = from + length;
        int next = from;
        while (next < to) {
            next = isFollowing ? follow(bytes, next, to) : make(leave(0), bytes, next, to);
        }
    }

    /** Follows up to the first other byte. */
    private int follow(byte[] bytes, int from, int to) throws IOException {
        int same = page.same(at, bytes, from, to);
        at += same;
        if (from + same < to) {
            leave(same);
        } else {
            sendTo(page.mark(at));
        }
        return from + same;
    }

    private int make(Anew open, byte[] bytes, int from, int to) throws IOException {
        int next = open.take(bytes, from, to);
        countAnew(next - from);
        Mark place = open.place();
        if (place != null) {
            isFollowing = true;
            at = place.written() + open.takeHeld();
            sent = place.made();
            noted = place.noted();
        }
        return next;
    }

    private void countAnew(int count) {
        madeAnew += count;
        if (!isAnother && madeAnew > page.writtenLength() / 2) {
            isAnother = true;
            changed.run();
        }
    }

    /**
     * Makes the page anew from the last place on, if it was not before.
     *
     * @param known how many bytes that were followed stand before those that are written next
     */
    private Anew leave(int known) throws IOException {
        Anew open = anew;
        if (open == null) {
            open = new Anew(page, maker.make(out, notes));
            anew = open;
        }
        if (isFollowing) {
            isFollowing = false;
            Mark place = page.place(at);
            sendTo(place);
            out.expect(place.made(), sent);
            countAnew(at - place.written());
            open.begin(place, at, known);
        }
        return open;
    }

    private void sendTo(Mark mark) throws IOException {
        sendTo(mark.made());
        if (mark.standing() != null) {
            noteTo(mark.noted());
        }
    }

    private void sendTo(int made) throws IOException {
        if (made > sent) {
            out.sendKnown(sent, made);
            sent = made;
        }
    }

    private void noteTo(int count) {
        if (count > noted) {
            page.note(noted, count, notes);
            noted = count;
        }
    }

    /** What was not flushed there before may not all be known. */
    @Override
    public void flush() throws IOException {
        if (isFollowing && page.isMark(at)) {
            sendTo(page.mark(at));
        } else {
            leave(0).flush();
        }
        out.release();
    }

    @Override
    public void end() throws IOException {
        finish();
        out.release();
    }

    private void finish() throws IOException {
        if (isFollowing && page.endsAt(at)) {
            sendTo(page.madeLength());
            noteTo(page.noteCount());
            if (anew != null) {
                anew.leave();
            }
        } else {
            leave(0).end();
        }
    }

    @Override
    public void end(byte[] bytes, int from, int length) throws IOException {
        take(bytes, from, length);
        finish();
        out.releaseLast();
    }
}
