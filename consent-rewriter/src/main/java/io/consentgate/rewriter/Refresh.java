package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;

/**
 * Finds the URL in the content of a {@code meta} refresh, or in a {@code Refresh} header, which is read in the same way (WHATWG
 * HTML, section 4.2.5.3 "shared declarative refresh steps"). Stateless.
 */
public final class Refresh {

    private static final long NONE = -1;

    private Refresh() {}

    /** The URL in the value of a header; empty where it names none, or one that only reloads. */
    public static String url(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        long url = url(bytes, 0, bytes.length);
        int from = (int) (url >>> Integer.SIZE);
        return url < 0 ? "" : new String(bytes, from, (int) url - from, StandardCharsets.UTF_8);
    }

    /** Where the URL begins, in the upper half, and ends, in the lower; or -1 if there is none. */
    static long url(byte[] bytes, int from, int to) {
        int p = spaces(bytes, from, to);
        int time = p;
        while (p < to && (Ascii.isDigit(bytes[p]) || bytes[p] == '.')) {
            p++;
        }
        boolean separated = p < to && (bytes[p] == ';' || bytes[p] == ',' || Ascii.isSpace(bytes[p]));
        if (p == time || !separated) {
            return NONE;
        }
        p = spaces(bytes, p, to);
        if (p < to && (bytes[p] == ';' || bytes[p] == ',')) {
            p = spaces(bytes, p + 1, to);
        }
        return p == to ? NONE : quoted(bytes, afterUrl(bytes, p, to), to);
    }

    /** Behind {@code url=}, if it stands there. */
    private static int afterUrl(byte[] bytes, int from, int to) {
        int p = from + "url".length();
        if (p > to || !Ascii.is(bytes, from, p, "url")) {
            return from;
        }
        p = spaces(bytes, p, to);
        return p < to && bytes[p] == '=' ? spaces(bytes, p + 1, to) : from;
    }

    private static long quoted(byte[] bytes, int from, int to) {
        boolean isQuoted = from < to && (bytes[from] == '"' || bytes[from] == '\'');
        int start = isQuoted ? from + 1 : from;
        int end = start;
        while (end < to && !(isQuoted && bytes[end] == bytes[from])) {
            end++;
        }
        return (long) start << Integer.SIZE | end;
    }

    private static int spaces(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && Ascii.isSpace(bytes[p])) {
            p++;
        }
        return p;
    }
}
