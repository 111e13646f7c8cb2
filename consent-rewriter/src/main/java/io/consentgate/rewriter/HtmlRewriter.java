package io.consentgate.rewriter;

import java.io.IOException;

/**
 * Rewrites one document as its bytes come: what the judge refuses is neutralised, insertions go in once, all else passes
 * byte for byte. How the input is cut into writes never changes the output.
 *
 * <p>Reads any encoding that is a superset of ASCII, as the HTML Standard (section 13.2, as of November 2026) reads it;
 * UTF-16 must be decoded before. Memory is bounded: a byte waits at most for the end of its own tag, of which 64 KiB are
 * held and a longer one is dropped, or for the end of its inline script or style, of which 256 KiB are held and a longer
 * one is neutralised unread. Each write is sent on in one, unless it is longer than 64 KiB.
 */
public final class HtmlRewriter implements Rewriter {

    /** How many bytes are looked at together: few enough to stay in the first cache. */
    private static final int SLICE = 1 << 14;

    private static final int LONGEST_WRITE = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Sink sink;
    private final Window window = new Window(SLICE);
    private final Output output = new Output();
    private final Page page;

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
        page = new Page(window, output, judge, dialect == Dialect.XML ? Insertions.NONE : insertions, dialect, depth);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int end = from + length;
        int at = mark < 0 ? from : afterByteOrderMark(bytes, from, end);
        while (at < end) {
            int count = Math.min(SLICE, end - at);
            read(bytes, at, count);
            at += count;
            int done = page.done();
            if (at == end && output.length() == 0) {
                passOn(done);
            } else {
                output.copy(window, done);
            }
            if (output.length() > LONGEST_WRITE) {
                output.send(sink);
            }
        }
        output.send(sink);
    }

    /** Nothing has been changed: the bytes need not be collected first. */
    private void passOn(int to) throws IOException {
        int from = window.mark;
        if (from < to) {
            window.mark = to;
            sink.write(window.bytes, from, to - from);
        }
    }

    private void read(byte[] bytes, int from, int length) {
        page.move(window.append(bytes, from, length));
        page.tokenizer().run();
    }

    /** The byte order mark is no text of the page: it goes out before all else. */
    private int afterByteOrderMark(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && mark < BYTE_ORDER_MARK.length && bytes[at] == BYTE_ORDER_MARK[mark]) {
            mark++;
            at++;
        }
        if (at < end || mark == BYTE_ORDER_MARK.length) {
            markIsCertain();
        }
        return at;
    }

    private void markIsCertain() {
        if (mark == BYTE_ORDER_MARK.length) {
            output.put(BYTE_ORDER_MARK);
        } else {
            read(BYTE_ORDER_MARK, 0, mark);
            output.copy(window, page.done());
        }
        mark = -1;
    }

    /** Does nothing: all but an unfinished tag, token, inline script or style has been sent. */
    @Override
    public void flush() {}

    @Override
    public void end() throws IOException {
        if (mark > 0) {
            markIsCertain();
        }
        page.end();
        output.copy(window, window.limit);
        output.send(sink);
    }

    /** How many bytes wait for the end of their tag, inline script or style. */
    public int heldBytes() {
        return Math.max(mark, 0) + window.limit - window.mark;
    }
}
