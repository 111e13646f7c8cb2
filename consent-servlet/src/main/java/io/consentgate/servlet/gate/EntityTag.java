package io.consentgate.servlet.gate;

import org.jspecify.annotations.Nullable;

/**
 * Entity tags of rewritten pages, which tell one consent class from another, so that a page made for one is never taken
 * for valid in another: RFC 9110 (2022), section 8.8.3.
 *
 * @param consentClass lower-case hex digits
 */
record EntityTag(String consentClass) {

    private static final String MARK = "-consent-";

    /** The application's tag as the browser gets it: weak, and marked with the class. */
    String sent(String tag) {
        String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (opaque.length() < 2 || !opaque.startsWith("\"") || !opaque.endsWith("\"")) {
            return "W/\"" + MARK + consentClass + '"';
        }
        return "W/" + opaque.substring(0, opaque.length() - 1) + MARK + consentClass + '"';
    }

    /** What the application may see of {@code If-None-Match}: its own tags of this class; null if none is left. */
    @Nullable
    String asked(String header) {
        String end = MARK + consentClass + '"';
        StringBuilder own = new StringBuilder();
        for (String part : header.split(",", -1)) {
            String tag = part.strip();
            if (tag.endsWith(end)) {
                own.append(own.isEmpty() ? "" : ", ")
                        .append(tag, 0, tag.length() - end.length())
                        .append('"');
            }
        }
        return own.isEmpty() ? null : own.toString();
    }
}
