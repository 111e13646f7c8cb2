package io.consentgate.match;

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

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The scheme that these bytes spell, in any case. */
    static Scheme of(byte[] b, int from, int to) {
        for (Scheme scheme : values()) {
            if (scheme != OTHER && scheme.isSpelled(b, from, to)) {
                return scheme;
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
