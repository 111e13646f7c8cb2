package io.consentgate.rewriter;

/**
 * What is neither tag nor text: a comment, declaration, CDATA section or instruction. Looks for its end, at each byte once but
 * for the few before a {@code >} (WHATWG HTML, section 13.2.5.41 "Bogus comment state" to 13.2.5.71).
 */
final class OpaqueToken {

    /** What the last bytes of a comment or CDATA section are, before its {@code >}. */
    private static final String TAIL = "-!]";

    private final Window window;
    private final boolean xml;
    private int opened;
    private int seen;

    OpaqueToken(Window window, Dialect dialect) {
        this.window = window;
        this.xml = dialect == Dialect.XML;
    }

    /** Begins with what is behind {@code <!--} or the like of it. */
    void open(int from) {
        opened = from;
        seen = from;
    }

    void move(int by) {
        opened = Math.max(opened - by, -Tokenizer.LONGEST_TAG - 4);
        seen -= by;
    }

    /** The next {@code >} that has not been looked at, or a position behind the window. */
    int close() {
        return Window.find(window.bytes, seen, Window.GREATER_THAN);
    }

    /** All before that position has been looked at. */
    void seen(int to) {
        seen = to;
    }

    boolean isTooLong() {
        return seen - opened > Tokenizer.LONGEST_TAG;
    }

    /** Behind the end of a comment, or -1 if it has not come. */
    int commentEnd() {
        int p = close();
        while (p < window.limit && !closesComment(p)) {
            p = Window.find(window.bytes, p + 1, Window.GREATER_THAN);
        }
        return behind(p);
    }

    private boolean closesComment(int p) {
        if (isBehind(p, '-', 1) && isBehind(p, '-', 2)) {
            return true;
        }
        if (xml) {
            return false;
        }
        return p == opened
                || (p == opened + 1 && isBehind(p, '-', 1))
                || (isBehind(p, '!', 1) && isBehind(p, '-', 2) && isBehind(p, '-', 3));
    }

    /** Behind the end of a CDATA section, or -1 if it has not come. */
    int cdataEnd() {
        int p = close();
        while (p < window.limit && !closesCdata(p)) {
            p = Window.find(window.bytes, p + 1, Window.GREATER_THAN);
        }
        return behind(p);
    }

    /** Does this {@code >} end a CDATA section? */
    boolean closesCdata(int p) {
        return isBehind(p, ']', 1) && isBehind(p, ']', 2);
    }

    private int behind(int p) {
        if (p < window.limit) {
            return p + 1;
        }
        seen = window.limit;
        return -1;
    }

    /** The {@code >} that ends an instruction, or a position behind the window. */
    int instructionClose() {
        int p = close();
        while (p < window.limit && !isBehind(p, '?', 1)) {
            p = Window.find(window.bytes, p + 1, Window.GREATER_THAN);
        }
        seen = Math.min(p, window.limit);
        return p;
    }

    /** Where the run of bytes begins, at the end of the window and not before that position, that may end the token. */
    int tail(int at) {
        int p = window.limit;
        int least = Math.max(opened, Math.max(at, window.limit - 3));
        while (p > least && TAIL.indexOf(window.bytes[p - 1]) >= 0) {
            p--;
        }
        return p;
    }

    /** Does that byte stand so far before a position, inside the token? What could matter is still in the window. */
    private boolean isBehind(int p, char b, int distance) {
        int position = p - distance;
        return position >= Math.max(opened, 0) && window.bytes[position] == b;
    }
}
