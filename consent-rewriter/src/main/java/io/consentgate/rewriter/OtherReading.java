package io.consentgate.rewriter;

/**
 * An element whose content some browsers read as markup and others as text up to its end tag: {@code noscript}, and raw
 * elements where it is not certain that they are. It is read as markup; where its end tag stands inside a token, the text
 * readers see an end that the markup readers do not, and the token is ended there so that both go on alike.
 */
final class OtherReading {

    private final Window window;
    private byte[] name = new byte[0];
    private boolean open;
    private int seen;

    OtherReading(Window window) {
        this.window = window;
    }

    boolean isOpen() {
        return open;
    }

    void open(byte[] bytes, int from, int to) {
        if (name.length != to - from) {
            name = new byte[to - from];
        }
        for (int i = 0; i < name.length; i++) {
            name[i] = (byte) Ascii.lower(bytes[from + i]);
        }
        open = true;
    }

    void close() {
        open = false;
    }

    void move(int by) {
        seen -= by;
    }

    /** A token of this reading begins there, in which the end is looked for. */
    void lookFrom(int position) {
        seen = position;
    }

    /** Up to where it has been looked for: where it is, or where it may be if the input goes on. */
    int seen() {
        return seen;
    }

    /** Does its end tag begin in that token, before that position? */
    boolean comesBefore(int to) {
        seen = find(window.bytes, seen, to, window.limit);
        return seen < to && at(window.bytes, seen, window.limit) == Match.YES;
    }

    /** Is this the end tag of that name? */
    boolean isEndedBy(byte[] bytes, Tag tag) {
        return open && EndTags.match(bytes, tag.start + 2, tag.end, name, name.length) == Match.YES;
    }

    /** Where the end tag begins in a range, or where it may begin if the input goes on, or {@code to}. */
    int find(byte[] bytes, int from, int to, int limit) {
        for (int p = from; p < to; p++) {
            if (bytes[p] == '<' && at(bytes, p, limit) != Match.NO) {
                return p;
            }
        }
        return to;
    }

    private Match at(byte[] bytes, int p, int limit) {
        if (p + 1 >= limit) {
            return Match.NOT_YET;
        }
        return bytes[p + 1] == '/' ? EndTags.match(bytes, p + 2, limit, name, name.length) : Match.NO;
    }
}
