package io.consentgate.servlet.pages;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes a page anew up to where a place begins at which it stands as it stood before, and the application goes on as it did. */
final class Anew {

    private final KnownPage page;
    private final Making making;

    /** What may begin like a place, as far as it has come: not yet made. */
    private final byte[] held = new byte[Places.LENGTH];

    private int heldCount;
    private @Nullable Mark place;
    private int leftAt;

    /** So many bytes are still to be made that stand before those that are taken next. */
    private int before;

    Anew(KnownPage page, Making making) {
        this.page = page;
        this.making = making;
    }

    /**
     * Goes on from a place, and with what follows it in the page up to there.
     *
     * @param known how many of the last of it stand before the bytes that are taken next
     */
    void begin(Mark from, int to, int known) throws IOException {
        if (from.standing() != null) {
            making.stand(from.standing());
        }
        place = null;
        leftAt = from.written();
        int again = to - from.written();
        if (again <= known) {
            before = again;
        } else {
            page.writeAgain(from, to, making);
        }
    }

    /** Takes bytes up to a place, or all of them, and says up to where. */
    int take(byte[] bytes, int from, int to) throws IOException {
        int next = from;
        while (heldCount > 0) {
            int count = Math.min(Places.LENGTH - heldCount, to - next);
            System.arraycopy(bytes, next, held, heldCount, count);
            next += count;
            heldCount += count;
            if (heldCount < Places.LENGTH || arrives(page.placeOf(held, 0))) {
                return next;
            }
            hold(held, make(held, 0, nextPlace(held, 1, Places.LENGTH)), Places.LENGTH);
        }
        return goOn(bytes, next, to);
    }

    private int goOn(byte[] bytes, int from, int to) throws IOException {
        int made = from - before;
        before = 0;
        int tag = nextTag(bytes, from, to);
        while (to - tag >= Places.LENGTH) {
            Mark like = page.placeOf(bytes, tag);
            if (like != null) {
                made = make(bytes, made, tag);
                if (arrives(like)) {
                    return tag;
                }
            }
            tag = nextTag(bytes, tag + 1, to);
        }
        hold(bytes, make(bytes, made, nextPlace(bytes, tag, to)), to);
        return to;
    }

    /** Where one of the next places may begin, though too little has come to say. Nothing else is held back. */
    private int nextPlace(byte[] bytes, int from, int to) {
        int tag = nextTag(bytes, from, to);
        while (tag < to && !page.mayBePlace(leftAt, bytes, tag, to)) {
            tag = nextTag(bytes, tag + 1, to);
        }
        return tag;
    }

    /** Does the page go on from that place, if what follows begins like one? */
    private boolean arrives(@Nullable Mark like) {
        boolean stands = like != null && like.standing() != null && making.standsLike(like.standing());
        place = stands ? like : null;
        return stands;
    }

    private int make(byte[] bytes, int from, int to) throws IOException {
        if (from < to) {
            making.write(bytes, from, to - from);
        }
        return to;
    }

    private void hold(byte[] bytes, int from, int to) {
        heldCount = to - from;
        System.arraycopy(bytes, from, held, 0, heldCount);
    }

    private static int nextTag(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '<') {
            at++;
        }
        return at;
    }

    /** The place that has been come to; null where it is none. */
    @Nullable
    Mark place() {
        return place;
    }

    /** How many bytes have been taken that follow the place. */
    int takeHeld() {
        int count = heldCount;
        heldCount = 0;
        return count;
    }

    void flush() throws IOException {
        make(held, 0, takeHeld());
        making.flush();
    }

    void end() throws IOException {
        make(held, 0, takeHeld());
        making.end();
    }

    /** The page ended where it was known. */
    void leave() {
        making.leave();
    }
}
