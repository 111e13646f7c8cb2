package io.consentgate.match;

import java.util.List;
import java.util.Locale;

/** The schemes that the URL standard calls special and that a page can fetch from, and all others. */
enum Scheme {
    HTTP,
    HTTPS,
    WS,
    WSS,
    FTP,
    /** Fetches nothing from a host: {@code data}, {@code blob}, {@code javascript}, {@code file} and the rest. */
    OTHER;

    private static final List<Scheme> FETCHING = List.of(HTTP, HTTPS, WS, WSS, FTP);

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The scheme that these bytes spell, in any case. */
    static Scheme of(byte[] b, int from, int to) {
        for (int i = 0; i < FETCHING.size(); i++) {
            if (FETCHING.get(i).isSpelled(b, from, to)) {
                return FETCHING.get(i);
            }
        }
        return OTHER;
    }

    private boolean isSpelled(byte[] b, int from, int to) {
        boolean same = to - from == text.length();
        for (int i = 0; same && i < text.length(); i++) {
            same = Ascii.lower(b[from + i]) == text.charAt(i);
        }
        return same;
    }
}
