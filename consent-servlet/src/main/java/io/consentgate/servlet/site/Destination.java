package io.consentgate.servlet.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What the browser will do with the answer, as far as the request tells: Fetch Metadata (W3C, 2021). */
public enum Destination {
    /** A page of its own. */
    DOCUMENT,
    /** A page inside another. */
    FRAME,
    /** Something that script will read: a fragment, data. */
    SCRIPTED,
    /** A style sheet. */
    STYLE,
    /** A script, image or another part of a page. */
    PART,
    /** The browser does not say. */
    UNKNOWN;

    /** Reads {@code Sec-Fetch-Dest}, and the marks of libraries that load fragments where it is missing. */
    public static Destination of(HttpServletRequest request) {
        String dest = request.getHeader("Sec-Fetch-Dest");
        if (dest == null) {
            return loadsFragment(request) ? SCRIPTED : UNKNOWN;
        }
        return switch (dest.toLowerCase(Locale.ROOT)) {
            case "document" -> DOCUMENT;
            case "iframe", "frame", "embed", "object", "fencedframe" -> FRAME;
            case "style" -> STYLE;
            case "empty" -> SCRIPTED;
            default -> PART;
        };
    }

    /** Whether an answer may be shown as a page. */
    public boolean rendered() {
        return this == DOCUMENT || this == FRAME || this == UNKNOWN;
    }

    private static boolean loadsFragment(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null
                || request.getHeader("HX-Request") != null
                || request.getHeader("Turbo-Frame") != null;
    }
}
