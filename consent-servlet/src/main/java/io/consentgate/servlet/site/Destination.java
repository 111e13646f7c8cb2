package io.consentgate.servlet.site;

import io.consentgate.rewriter.Load;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What the browser will do with the answer, as far as the request tells: Fetch Metadata (W3C, 2021). */
public enum Destination {
    /** A page of its own. */
    DOCUMENT(Load.NAVIGATION),
    /** A page inside another. */
    FRAME(Load.FRAME),
    /** Something that script will read: a fragment, data. */
    SCRIPTED(Load.CONNECT),
    /** A style sheet. */
    STYLE(Load.STYLE),
    /** What turns XML into a page. */
    XSLT(Load.SCRIPT),
    /** A script, or a worker. */
    SCRIPT(Load.SCRIPT),
    /** An image. */
    IMAGE(Load.IMAGE),
    /** A font. */
    FONT(Load.FONT),
    /** Audio, video or a text track. */
    MEDIA(Load.MEDIA),
    /** Speculation rules: which pages to fetch ahead. */
    RULES(Load.OTHER),
    /** Another part of a page. */
    PART(Load.OTHER),
    /** The browser does not say. */
    UNKNOWN(Load.NAVIGATION);

    private final Load load;

    Destination(Load load) {
        this.load = load;
    }

    /** Reads {@code Sec-Fetch-Dest}; where it is missing, as over plain HTTP, what libraries and browsers say besides. */
    public static Destination of(HttpServletRequest request) {
        String dest = request.getHeader("Sec-Fetch-Dest");
        if (dest == null) {
            return loadsFragment(request) ? SCRIPTED : asksForStyle(request) ? STYLE : UNKNOWN;
        }
        return switch (dest.toLowerCase(Locale.ROOT)) {
            case "document" -> DOCUMENT;
            case "iframe", "frame", "embed", "object", "fencedframe" -> FRAME;
            case "style" -> STYLE;
            case "xslt" -> XSLT;
            case "empty" -> SCRIPTED;
            case "script", "worker", "sharedworker", "serviceworker", "audioworklet", "paintworklet" -> SCRIPT;
            case "image" -> IMAGE;
            case "font" -> FONT;
            case "audio", "video", "track" -> MEDIA;
            case "speculationrules" -> RULES;
            default -> PART;
        };
    }

    /** What a page would load if the answer led elsewhere. */
    public Load load() {
        return load;
    }

    /** Whether an answer may be shown as a page. */
    public boolean rendered() {
        return this == DOCUMENT || this == FRAME || this == XSLT || this == UNKNOWN;
    }

    /** Fetch standard, section 2.2.5 "Requests": of all that a page loads, its style sheets alone are asked for so. */
    private static boolean asksForStyle(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).startsWith("text/css,");
    }

    private static boolean loadsFragment(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null
                || request.getHeader("HX-Request") != null
                || request.getHeader("Turbo-Frame") != null;
    }
}
