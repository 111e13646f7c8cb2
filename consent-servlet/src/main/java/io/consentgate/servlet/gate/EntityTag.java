package io.consentgate.servlet.gate;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of rewritten pages, which tell one consent class from another, so that a page made for one is never taken
 * for valid in another: RFC 9110 (2022), section 8.8.3.
 *
 * @param consentClass lower-case hex digits
 */
record EntityTag(String consentClass) {

    private static final String MARK = "-consent-";
    /** Says that the application's own tag was weak, which the browser's tag always is. */
    private static final String WEAK = "-weak";

    /** The application's tag as the browser gets it: weak, and marked with the class. */
    String sent(String tag) {
        boolean weak = tag.startsWith("W/");
        String opaque = weak ? tag.substring(2) : tag;
        if (opaque.length() < 2 || !opaque.startsWith("\"") || !opaque.endsWith("\"")) {
            return "W/\"" + MARK + consentClass + '"';
        }
        return "W/" + opaque.substring(0, opaque.length() - 1) + (weak ? WEAK : "") + MARK + consentClass + '"';
    }

    /**
     * What the application may see of {@code If-None-Match}: its own tags of this class as it wrote them, and those that
     * need no class; null if none is left.
     */
    @Nullable
    String asked(String header, Predicate<String> needsNone) {
        StringBuilder own = new StringBuilder();
        for (String part : header.split(",", -1)) {
            String tag = part.strip();
            String seen = needsNone.test(tag) ? tag : own(tag);
            if (seen != null) {
                own.append(own.isEmpty() ? "" : ", ").append(seen);
            }
        }
        return own.isEmpty() ? null : own.toString();
    }

    private @Nullable String own(String tag) {
        String end = MARK + consentClass + '"';
        if (!tag.startsWith("W/\"") || !tag.endsWith(end)) {
            return null;
        }
        String opaque = tag.substring(2, tag.length() - end.length());
        return opaque.endsWith(WEAK) ? "W/" + opaque.substring(0, opaque.length() - WEAK.length()) + '"' : opaque + '"';
    }
}
