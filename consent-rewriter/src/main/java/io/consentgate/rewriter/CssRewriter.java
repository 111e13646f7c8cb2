package io.consentgate.rewriter;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a style sheet so that it loads only what its {@link Judge} allows.
 *
 * <p>Reads CSS as browsers do (CSS Syntax Module Level 3, 24 December 2021): escapes, comments, strings and URLs that are
 * broken off. Asked about are the URLs of {@code @import} ({@link Load#STYLE}), of {@code @font-face} ({@link Load#FONT})
 * and all others ({@link Load#IMAGE}): {@code url()}, the strings in {@code image-set()}, {@code image()} and {@code src()},
 * and strings that can get there from a custom property. Not asked about are URLs that load nothing: empty, {@code #name},
 * {@code data:}, and those of {@code @namespace} and {@code @document}. In an {@code @import} the sheet in a {@code data:} URL
 * is read, and the URL is blocked if the sheet would load something blocked.
 *
 * <p>What is blocked gets an empty {@code data:} URL in its place, with a note after it that holds what stood there; nothing
 * else changes:
 *
 * <pre>{@code
 * "data:,"/*consent LABEL "https://tracker.example/a.png"*}{@literal /}{@code         a string, with the quotes that it had
 * url(data:,)/*consent LABEL https://tracker.example/a.png)*}{@literal /}{@code       an unquoted URL, with its parenthesis
 * "data:text/css,"/*consent LABEL "https://tracker.example/a.css"*}{@literal /}{@code in an @import, which keeps its layer and conditions
 * }</pre>
 *
 * In the note {@code %} is written as {@code %25} and the asterisk as {@code %2A}, so that nothing in it ends it. To undo it,
 * take each {@code data:,} or {@code data:text/css,} that is followed by its quote or parenthesis and such a note, quotes and
 * parenthesis included, away with the start and end of the note, and undo the escapes of what is left.
 *
 * <p>A byte waits at most for the end of its own token: a name of 256 bytes, a URL of 64 KiB; a longer URL is blocked as
 * unreadable without being held back. Time is linear in the length of the sheet. The bytes are UTF-8 or any other charset in
 * which no byte of ASCII is part of another character.
 */
public final class CssRewriter implements Rewriter {

    /** How many bytes are taken at a time while some are held back. */
    private static final int SLICE = 1 << 13;

    private final CssPass pass;
    private final Sink sink;

    /** What goes out in one write, or null where the sink takes many. */
    private final @Nullable Output output;

    private byte[] held = new byte[0];
    private int heldEnd;

    /** A rewriter for one style sheet, which sends each write on in one write at most. */
    public CssRewriter(Sink sink, Judge judge) {
        this.sink = sink;
        output = new Output();
        pass = new CssPass(output::add, judge, 0);
    }

    /** A rewriter for a style sheet that stands that deep in others, and whose sink takes any number of writes. */
    CssRewriter(Sink sink, Judge judge, int depth) {
        this.sink = sink;
        output = null;
        pass = new CssPass(sink, judge, depth);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (heldEnd > 0 && at < end) {
            int slice = Math.min(end - at, SLICE);
            hold(bytes, at, slice);
            at += slice;
            int left = pass.run(held, 0, heldEnd);
            System.arraycopy(held, left, held, 0, heldEnd - left);
            heldEnd -= left;
        }
        if (at < end) {
            int left = pass.run(bytes, at, end);
            hold(bytes, left, end - left);
        }
        send();
    }

    private void send() throws IOException {
        if (output != null) {
            output.send(sink);
        }
    }

    private void hold(byte[] bytes, int from, int length) {
        if (held.length < heldEnd + length) {
            held = Arrays.copyOf(held, Math.max(heldEnd + length, 2 * held.length));
        }
        System.arraycopy(bytes, from, held, heldEnd, length);
        heldEnd += length;
    }

    /** Does nothing: only an unfinished token is ever held back. */
    @Override
    public void flush() {}

    @Override
    public void end() throws IOException {
        pass.end(held, 0, heldEnd);
        heldEnd = 0;
        send();
    }

    /** The labels of what has been blocked since this was last asked: sorted, with spaces between, empty where nothing was. */
    String labels() {
        return pass.labels();
    }
}
