package io.consentgate.match;

/**
 * Finds the host of a URL where that takes no more than looking: plain ASCII, spelled the usual way. Everything else is
 * left to {@link UrlReader}, which knows the whole standard. Allocates nothing.
 */
final class UrlScan {

    /** No host of its own: relative to the base URL. */
    static final long RELATIVE = -1;
    /** A scheme that fetches nothing from a host. */
    static final long HOSTLESS = -2;
    /** Spelled in a way that only {@link UrlReader} can read. */
    static final long UNUSUAL = -3;

    private static final byte ENDS = 1;
    private static final byte DOT = 2;
    private static final byte ODD = 3;
    private static final byte[] PATH = path();

    private static final byte[] HTTP = {'h', 't', 't', 'p'};

    /** How nearly all URLs with a host begin, the first byte lowest, and the bits that make their letters lower case. */
    private static final long HTTPS_BEGINS = 0x2F2F3A7370747468L;

    private static final long HTTP_BEGINS = 0x2F2F3A70747468L;
    private static final long HTTPS_LETTERS = 0x2020202020L;
    private static final long HTTP_LETTERS = 0x20202020L;
    private static final long SEVEN_BYTES = -1L >>> Byte.SIZE;

    private UrlScan() {}

    private static byte[] path() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < kinds.length; b++) {
            kinds[b] = b == '%' || b == '\\' || Ascii.isControlOrSpace((byte) b) ? ODD : 0;
        }
        kinds['?'] = ENDS;
        kinds['#'] = ENDS;
        kinds['.'] = DOT;
        return kinds;
    }

    /** The first index at or after {@code from} that is neither a control nor a space. */
    static int trimStart(byte[] b, int from, int to) {
        int i = from;
        while (i < to && Ascii.isControlOrSpace(b[i])) {
            i++;
        }
        return i;
    }

    /** The index after the last byte that is neither a control nor a space. */
    static int trimEnd(byte[] b, int from, int to) {
        int i = to;
        while (i > from && Ascii.isControlOrSpace(b[i - 1])) {
            i--;
        }
        return i;
    }

    /** The host's range as {@code from << 32 | to}, without a trailing dot, or one of the negative codes. */
    static long host(byte[] b, int from, int to) {
        if (from == to) {
            return RELATIVE;
        }
        byte first = b[from];
        if (first == '/') {
            return afterSlash(b, from + 1, to);
        }
        if (Ascii.isLetter(first)) {
            return afterScheme(b, from, to);
        }
        return first == '\\' || first == '?' ? UNUSUAL : RELATIVE;
    }

    /** Whether all of this range is a host spelled the usual way; never told where it begins the array. */
    static boolean isPlainHost(byte[] b, int from, int to) {
        return from > 0 && authority(b, from, to) == (((long) from << 32) | to);
    }

    /** Where the path begins, for a host that {@link #host} found to end here. */
    static int pathStart(byte[] b, int hostTo, int to) {
        int i = hostTo;
        while (i < to && !endsAuthority(b[i])) {
            i++;
        }
        return i;
    }

    /**
     * Where the query or fragment begins, or the end; -1 where the path is spelled in a way that only {@link UrlReader}
     * can read.
     */
    static int queryStart(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            byte kind = PATH[b[i] & 0xFF];
            if (kind == ENDS) {
                return i;
            }
            if (kind == ODD || (kind == DOT && (i == from || b[i - 1] == '/'))) {
                return -1;
            }
        }
        return to;
    }

    /**
     * Where the query ends and the fragment may begin; -1 where a tab or newline is in it, which browsers take out, or what
     * needs no escape is escaped.
     */
    static int queryEnd(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            byte kind = PATH[b[i] & 0xFF];
            if (kind == ENDS && b[i] == '#') {
                return i;
            }
            if (kind == ODD && (Ascii.isTabOrNewline(b[i]) || UrlPath.unescaped(b, i, to) >= 0)) {
                return -1;
            }
        }
        return to;
    }

    private static long afterSlash(byte[] b, int from, int to) {
        if (from == to) {
            return RELATIVE;
        }
        byte second = b[from];
        if (second == '/') {
            return authority(b, from + 1, to);
        }
        return second == '\\' || Ascii.isControlOrSpace(second) ? UNUSUAL : RELATIVE;
    }

    private static long afterScheme(byte[] b, int from, int to) {
        if (to - from >= Long.BYTES) {
            long head = Bytes.eight(b, from);
            if ((head | HTTPS_LETTERS) == HTTPS_BEGINS) {
                return authority(b, from + 8, to);
            }
            if (((head | HTTP_LETTERS) & SEVEN_BYTES) == HTTP_BEGINS) {
                return authority(b, from + 7, to);
            }
        }
        return afterRareScheme(b, from, to);
    }

    private static long afterRareScheme(byte[] b, int from, int to) {
        int colon = from + 1;
        while (colon < to && Ascii.isSchemeByte(b[colon])) {
            colon++;
        }
        if (colon == to || b[colon] != ':') {
            return colon < to && Ascii.isControlOrSpace(b[colon]) ? UNUSUAL : RELATIVE;
        }
        if (colon + 2 < to && isHttp(b, from, colon) && b[colon + 1] == '/' && b[colon + 2] == '/') {
            return authority(b, colon + 3, to);
        }
        return Scheme.of(b, from, colon) == Scheme.OTHER ? HOSTLESS : UNUSUAL;
    }

    private static boolean isHttp(byte[] b, int from, int to) {
        int length = to - from;
        boolean secure = length == HTTP.length + 1 && Ascii.lower(b[to - 1]) == 's';
        return (length == HTTP.length || secure) && Ascii.startsWithIgnoreCase(b, from, to, HTTP);
    }

    private static long authority(byte[] b, int from, int to) {
        int i = from;
        while (i < to && Ascii.isHostByte(b[i])) {
            if (b[i] == '-' && b[i - 1] == '-') {
                return UNUSUAL;
            }
            i++;
        }
        int hostTo = i > from && b[i - 1] == '.' ? i - 1 : i;
        if (hostTo == from || !plainEnd(b, i, to) || Ascii.isDigit(b[lastLabel(b, from, hostTo)])) {
            return UNUSUAL;
        }
        return ((long) from << 32) | hostTo;
    }

    private static boolean plainEnd(byte[] b, int hostEnd, int to) {
        int i = hostEnd;
        if (i < to && b[i] == ':') {
            do {
                i++;
            } while (i < to && Ascii.isDigit(b[i]));
        }
        return i == to || endsAuthority(b[i]);
    }

    private static int lastLabel(byte[] b, int from, int to) {
        int i = to - 1;
        while (i > from && b[i - 1] != '.') {
            i--;
        }
        return i;
    }

    private static boolean endsAuthority(byte c) {
        return c == '/' || c == '?' || c == '#';
    }
}
