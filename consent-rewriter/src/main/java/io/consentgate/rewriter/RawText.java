package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;

/**
 * Finds the end of a raw element's text: {@code </name}, and for scripts only where it is not escaped twice (WHATWG HTML,
 * section 13.2.5.9 "RCDATA less-than sign state" to 13.2.5.31).
 */
final class RawText {

    private static final byte[] SCRIPT = Output.ascii("script");
    private static final byte[] COMMENT = Output.ascii("<!--");

    private static final int PLAIN = 0;
    private static final int ESCAPED = 1;
    private static final int ESCAPED_TWICE = 2;

    /** From where to go on when more input comes; all before belongs to the text. */
    int at;

    private Content content = Content.TEXT;
    private byte[] name = new byte[16];
    private int nameLength;
    private int escape;
    private int dashes;

    /** Begins the text of an element of that name at that position. */
    void begin(byte[] bytes, int nameFrom, int nameTo, Content kind, int position) {
        nameLength = nameTo - nameFrom;
        if (nameLength > name.length) {
            name = new byte[nameLength];
        }
        for (int i = 0; i < nameLength; i++) {
            name[i] = (byte) Ascii.lower(bytes[nameFrom + i]);
        }
        resume(kind, position);
    }

    /** Begins with the name that was given before. */
    void resume(Content kind, int position) {
        content = kind;
        escape = PLAIN;
        at = position;
    }

    /** Does the end tag of that name end it, whatever stands between? */
    boolean isOf(byte[] bytes, int nameFrom, int nameTo) {
        boolean same = escape == PLAIN && nameLength == nameTo - nameFrom;
        for (int i = 0; same && i < nameLength; i++) {
            same = name[i] == Ascii.lower(bytes[nameFrom + i]);
        }
        return same;
    }

    /** What ends it for whoever reads it. */
    String ending() {
        boolean ends = content == Content.TEXT || content == Content.SCRIPT;
        return ends ? "</" + new String(name, 0, nameLength, StandardCharsets.ISO_8859_1) + ">" : "";
    }

    void move(int by) {
        at -= by;
        dashes = Math.max(dashes - by, -2);
    }

    /** Where the end tag begins, or -1 if it has not come. */
    int end(byte[] bytes, int limit) {
        return content == Content.SCRIPT ? scriptEnd(bytes, limit) : textEnd(bytes, limit);
    }

    private int textEnd(byte[] bytes, int limit) {
        int p = at;
        while (true) {
            p = Window.findFar(bytes, p, Window.LESS_THAN);
            if (p + 1 >= limit) {
                return pause(Math.min(p, limit));
            }
            if (bytes[p + 1] == '/') {
                Match match = EndTags.match(bytes, p + 2, limit, name, nameLength);
                if (match != Match.NO) {
                    return match == Match.YES ? p : pause(p);
                }
            }
            p++;
        }
    }

    private int pause(int position) {
        at = position;
        return -1;
    }

    private int scriptEnd(byte[] bytes, int limit) {
        int p = at;
        while (true) {
            p = escape == PLAIN ? Window.findFar(bytes, p, Window.LESS_THAN) : Window.findAngle(bytes, p);
            if (p >= limit) {
                return pause(escape == PLAIN ? limit : beforeDashes(bytes, limit));
            }
            if (bytes[p] == '>') {
                unescape(bytes, p);
            } else {
                Match match = lessThan(bytes, p, limit);
                if (match != Match.NO) {
                    return match == Match.YES ? p : pause(p);
                }
            }
            p++;
        }
    }

    private int beforeDashes(byte[] bytes, int limit) {
        int p = limit;
        while (p > Math.max(at, limit - 2) && bytes[p - 1] == '-') {
            p--;
        }
        return p;
    }

    private void unescape(byte[] bytes, int p) {
        if (p - 2 >= Math.max(dashes, 0) && bytes[p - 1] == '-' && bytes[p - 2] == '-') {
            escape = PLAIN;
        }
    }

    private Match lessThan(byte[] bytes, int p, int limit) {
        if (p + 1 >= limit) {
            return Match.NOT_YET;
        }
        if (bytes[p + 1] == '/') {
            return endTag(bytes, p, limit);
        }
        return escape == PLAIN ? comment(bytes, p, limit) : startTag(bytes, p, limit);
    }

    private Match endTag(byte[] bytes, int p, int limit) {
        if (escape != ESCAPED_TWICE) {
            return EndTags.match(bytes, p + 2, limit, name, nameLength);
        }
        Match match = EndTags.match(bytes, p + 2, limit, SCRIPT, SCRIPT.length);
        if (match == Match.YES) {
            escape = ESCAPED;
        }
        return match == Match.NOT_YET ? match : Match.NO;
    }

    private Match comment(byte[] bytes, int p, int limit) {
        for (int i = 1; i < COMMENT.length; i++) {
            if (p + i >= limit) {
                return Match.NOT_YET;
            }
            if (bytes[p + i] != COMMENT[i]) {
                return Match.NO;
            }
        }
        escape = ESCAPED;
        dashes = p + 2;
        return Match.NO;
    }

    private Match startTag(byte[] bytes, int p, int limit) {
        if (escape == ESCAPED_TWICE) {
            return Match.NO;
        }
        Match match = EndTags.match(bytes, p + 1, limit, SCRIPT, SCRIPT.length);
        if (match == Match.YES) {
            escape = ESCAPED_TWICE;
        }
        return match == Match.NOT_YET ? match : Match.NO;
    }
}
