package io.consentgate.servlet.pages;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** What of the page has gone out and will be made once more. */
    private int againFrom;

    private int againTo;
    private boolean isCutOff;

    /** What is held back until it is known how much it is; null where it goes out at once. */
    private @Nullable List<Piece> held;

    private final Collected copies = new Collected();

    private record Piece(boolean isKnown, int from, int to) {}

    Outlet(KnownPage page, Sink out, Notes notes) {
        this.page = page;
        this.out = out;
        this.notes = notes;
    }

    /** Sends what was made of the page before. */
    void sendKnown(int from, int to) throws IOException {
        if (isCutOff || from == to) {
            return;
        }
        if (held == null) {
            page.send(from, to, out);
        } else {
            held.add(new Piece(true, from, to));
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
        if (held == null) {
            out.write(bytes, from, length);
        } else {
            int start = copies.size();
            copies.write(bytes, from, length);
            held.add(new Piece(false, start, copies.size()));
        }
    }

    /** All that follows is the rest of the page. */
    void hold() {
        held = new ArrayList<>(1);
    }

    /** The page is over: lets out what was held, and says how long that is. */
    void release() throws IOException {
        List<Piece> pieces = held;
        if (pieces == null || isCutOff) {
            return;
        }
        held = null;
        out.ends(pieces.stream().mapToInt(piece -> piece.to - piece.from).sum());
        for (Piece piece : pieces) {
            if (piece.isKnown) {
                page.send(piece.from, piece.to, out);
            } else {
                copies.send(piece.from, piece.to, out);
            }
        }
    }
}
