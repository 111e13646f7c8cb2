package io.consentgate.match;

import java.util.Arrays;

/** Brings a path with its query into the one form that rules are written in. Not thread-safe. */
final class UrlPath {

    private final byte[] path;
    private final byte[] out;
    private int length;

    private UrlPath(byte[] path) {
        this.path = path;
        this.out = new byte[path.length + 2];
    }

    /**
     * The path with its query, a slash in front: backslashes turned, dot segments resolved, escapes of letters, digits
     * and {@code -._~} undone.
     */
    static byte[] normalise(byte[] path) {
        return new UrlPath(path).normalise();
    }

    /** The length of the path without what follows its last slash. */
    static int folderEnd(byte[] path) {
        int query = UrlReader.indexOf(path, (byte) '?', 0, path.length);
        while (query > 0 && path[query - 1] != '/') {
            query--;
        }
        return query;
    }

    private byte[] normalise() {
        int query = UrlReader.indexOf(path, (byte) '?', 0, path.length);
        int i = query > 0 && isSlash(path[0]) ? 1 : 0;
        int end = segment(i, query);
        while (end < query) {
            end = segment(end + 1, query);
        }
        decode(query, path.length);
        return Arrays.copyOf(out, length);
    }

    /** Adds one segment with a slash before it, or resolves it; returns its end. */
    private int segment(int from, int to) {
        int end = from;
        while (end < to && !isSlash(path[end])) {
            end++;
        }
        int start = length;
        out[length++] = '/';
        decode(from, end);
        int dots = dots(start + 1);
        if (dots > 0) {
            length = dots == 2 ? parent(start) : start;
            if (end == to) {
                out[length++] = '/';
            }
        }
        return end;
    }

    private int dots(int from) {
        int size = length - from;
        boolean onlyDots = (size == 1 || size == 2) && out[from] == '.' && out[length - 1] == '.';
        return onlyDots ? size : 0;
    }

    private int parent(int end) {
        int i = Math.max(end - 1, 0);
        while (i > 0 && out[i] != '/') {
            i--;
        }
        return i;
    }

    private void decode(int from, int to) {
        for (int i = from; i < to; i++) {
            int value = unescaped(path, i, to);
            out[length++] = value < 0 ? path[i] : (byte) value;
            i += value < 0 ? 0 : 2;
        }
    }

    /** The unreserved byte (RFC 3986, 2005, §2.3) that is written as an escape at this place, or -1. */
    static int unescaped(byte[] b, int at, int to) {
        if (b[at] != '%' || at + 2 >= to) {
            return -1;
        }
        int high = Ascii.hex(b[at + 1]);
        int low = Ascii.hex(b[at + 2]);
        byte value = (byte) ((high << 4) | low);
        boolean unreserved = Ascii.isHostByte(value) || value == '~';
        return high < 0 || low < 0 || !unreserved ? -1 : value;
    }

    private static boolean isSlash(byte c) {
        return c == '/' || c == '\\';
    }
}
