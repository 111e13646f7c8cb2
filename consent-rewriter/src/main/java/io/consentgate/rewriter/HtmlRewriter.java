package io.consentgate.rewriter;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites one document as its bytes come: what the judge refuses is neutralised, insertions go in once, all else passes
 * byte for byte. How the input is cut into writes never changes the output.
 *
 * <p>Reads any encoding that is a superset of ASCII, as the HTML Standard (section 13.2, as of November 2026) reads it;
 * UTF-16 must be decoded before. Memory is bounded: a byte waits at most for the end of its own tag, of which 64 KiB are
 * held and a longer one is dropped, or for the end of its inline script or style, of which 256 KiB are held and a longer
 * one is neutralised unread. Each write is sent on in one write at most, for which as much memory is taken as it is long.
 * {@link HtmlRewriters} makes rewriters that share memory.
 */
public final class HtmlRewriter implements Rewriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Sink sink;
    private final @Nullable HtmlRewriters owner;
    private @Nullable Workspace workspace;

    /** How much of a byte order mark has been seen, or -1 once it is certain. */
    private int mark;

    /**
     * Prepares to rewrite one document.
     *
     * @param insertions what is put in once; nothing is in {@link Dialect#XML}
     */
    public HtmlRewriter(Sink sink, Judge judge, Insertions insertions, Dialect dialect) {
        this(sink, judge, insertions, dialect, 0);
    }

    /** Prepares to rewrite a document that stands that deep inside others. */
    HtmlRewriter(Sink sink, Judge judge, Insertions insertions, Dialect dialect, int depth) {
        this.sink = sink;
        owner = null;
        workspace = new Workspace(judge, dialect == Dialect.XML ? Insertions.NONE : insertions, dialect, depth);
    }

    /** Prepares to rewrite a document in a workspace that goes back to its owner at the end. */
    HtmlRewriter(Sink sink, Workspace workspace, HtmlRewriters owner) {
        this.sink = sink;
        this.owner = owner;
        this.workspace = workspace;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException after {@link #end}
     */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Workspace open = open();
        read(open, bytes, from, from + length);
        if (open.output.length() == 0 && !open.page.isReadAhead()) {
            passOn(open.window, open.page.done());
        } else {
            open.page.collect();
            open.output.send(sink);
        }
    }

    /** Reads slice by slice, and collects what can be sent, but for what the last slice brings. */
    private void read(Workspace open, byte[] bytes, int from, int end) {
        int at = mark < 0 ? from : afterByteOrderMark(open, bytes, from, end);
        while (at < end) {
            int count = Math.min(Workspace.SLICE, end - at);
            readSlice(open, bytes, at, count);
            at += count;
            if (at < end) {
                open.page.collect();
            }
        }
    }

    private Workspace open() {
        if (workspace == null) {
            throw new IllegalStateException("The document has ended: make another rewriter for the next");
        }
        return workspace;
    }

    /** Nothing has been changed: the bytes need not be collected first. */
    private void passOn(Window window, int to) throws IOException {
        int from = window.mark;
        if (from < to) {
            window.mark = to;
            sink.write(window.bytes, from, to - from);
        }
    }

    private static void readSlice(Workspace open, byte[] bytes, int from, int length) {
        open.page.move(open.window.append(bytes, from, length));
        open.page.tokenizer().run();
    }

    /** The byte order mark is no text of the page: it goes out before all else. */
    private int afterByteOrderMark(Workspace open, byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && mark < BYTE_ORDER_MARK.length && bytes[at] == BYTE_ORDER_MARK[mark]) {
            mark++;
            at++;
        }
        if (at < end || mark == BYTE_ORDER_MARK.length) {
            markIsCertain(open);
        }
        return at;
    }

    private void markIsCertain(Workspace open) {
        if (mark == BYTE_ORDER_MARK.length) {
            open.output.put(BYTE_ORDER_MARK);
        } else {
            readSlice(open, BYTE_ORDER_MARK, 0, mark);
            open.page.collect();
        }
        mark = -1;
    }

    /** Does nothing: all but an unfinished tag, token, inline script or style has been sent. */
    @Override
    public void flush() {}

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException the second time
     */
    @Override
    public void end() throws IOException {
        Workspace open = open();
        finish(open);
        open.output.send(sink);
        close(open);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException after {@link #end}
     */
    @Override
    public void end(byte[] bytes, int from, int length) throws IOException {
        Workspace open = open();
        read(open, bytes, from, from + length);
        open.page.collect();
        finish(open);
        open.output.sendLast(sink);
        close(open);
    }

    /**
     * The rest of the document is read elsewhere, and nothing of it goes out here. Takes the place of {@link #end}.
     *
     * @throws IllegalStateException after {@link #end}
     */
    public void leave() {
        close(open());
    }

    private void finish(Workspace open) {
        if (mark > 0) {
            markIsCertain(open);
        }
        open.page.end();
    }

    private void close(Workspace open) {
        workspace = null;
        if (owner != null) {
            owner.giveBack(open);
        }
    }

    /**
     * Where this stands; null where something is open that only its end will tell about (a tag, an inline script, a template, a
     * select, svg), at the very beginning, and after the end. Costs about as much as a tag.
     */
    public @Nullable Standing standing() {
        return workspace != null && isStanding(workspace) ? workspace.page.standing() : null;
    }

    private boolean isStanding(Workspace open) {
        return mark < 0 && open.page.isStanding();
    }

    /**
     * Whether this stands where the bytes that followed there become the same, with a judge who has been told the same and
     * insertions that are the same.
     *
     * @param there where a rewriter stood that has come to the end of its document
     */
    public boolean standsLike(Standing there) {
        return workspace != null && isStanding(workspace) && workspace.page.standsLike(there);
    }

    /**
     * Goes on as if it had read what led there: a new rewriter, or one that stood in such a place and was not given what followed.
     *
     * @throws IllegalStateException in the middle of something, and after {@link #end}
     */
    public void stand(Standing there) {
        Workspace open = open();
        if (mark != 0 && !isStanding(open)) {
            throw new IllegalStateException("Something is open: a rewriter can be moved between two tokens only");
        }
        mark = -1;
        open.page.stand(there);
    }

    /** How many bytes wait for the end of their tag, inline script or style. */
    public int heldBytes() {
        return workspace == null ? 0 : Math.max(mark, 0) + workspace.page.heldBytes();
    }
}
