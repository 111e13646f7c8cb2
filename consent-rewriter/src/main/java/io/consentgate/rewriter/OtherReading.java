package io.consentgate.rewriter;

/**
 * An element whose content some browsers read as markup and others as text up to its end tag: {@code noscript}, and raw
 * elements where it is not certain that they are. It is read as markup; where its end tag stands inside a token, the text
 * readers see an end that the markup readers do not, and the token is ended there so that both go on alike.
 */
final class OtherReading {

    private byte[] name = new byte[0];
    private boolean open;

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

    /** Is this the end tag of that name? */
    boolean isEndedBy(byte[] bytes, Tag tag) {
        return open && EndTags.match(bytes, tag.start + 2, tag.end, name, name.length) == Match.YES;
    }

    /**
     * Where the end tag begins in a range, or where it may begin if the input goes on, or {@code to}. Which of the two it
     * is {@link #isAt} tells.
     */
    int find(byte[] bytes, int from, int to, int limit) {
        for (int p = from; p < to; p++) {
            if (bytes[p] == '<' && at(bytes, p, limit) != Match.NO) {
                return p;
            }
        }
        return to;
    }

    boolean isAt(byte[] bytes, int p, int limit) {
        return p < limit && at(bytes, p, limit) == Match.YES;
    }

    private Match at(byte[] bytes, int p, int limit) {
        if (p + 1 >= limit) {
            return Match.NOT_YET;
        }
        return bytes[p + 1] == '/' ? EndTags.match(bytes, p + 2, limit, name, name.length) : Match.NO;
    }
}
