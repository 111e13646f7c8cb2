package io.consentgate.servlet.gate;

import io.consentgate.servlet.site.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which request headers the application sees, and how.
 *
 * <p>Where the browser asks for a page, it is asked for whole and plain: slices and compressed pages could not be read,
 * and a validator is only good within one consent class, or for a style sheet that is the same in all.
 */
final class RequestHeaders {

    private static final String MODIFIED_SINCE = "if-modified-since";
    private static final Set<String> HIDDEN_FOR_PAGES =
            Set.of("accept-encoding", "range", "if-range", MODIFIED_SINCE, "if-unmodified-since");

    private final Visit visit;
    private final boolean observing;

    /**
     * What becomes of the headers of one request.
     *
     * @param visit for whom the answer is made
     * @param observing whether the application sees all
     */
    RequestHeaders(Visit visit, boolean observing) {
        this.visit = visit;
        this.observing = observing;
    }

    /** Whether a header with this first value is not there for the application. */
    boolean hides(String name, @Nullable String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!HIDDEN_FOR_PAGES.contains(lower) || !isForPage()) {
            return false;
        }
        return !lower.equals(MODIFIED_SINCE) || value == null || !visit.plainSheet(value);
    }

    boolean hidesCookie(String name) {
        return !observing && visit.hidesCookie(name);
    }

    /** Whether the request asks for something that is rewritten. */
    private boolean isForPage() {
        return !observing && visit.expectsMarkup();
    }

    @Nullable
    String first(String name, @Nullable String value) {
        return value == null || hides(name, value) ? null : seen(name, value);
    }

    List<String> all(String name, @Nullable Enumeration<String> values) {
        if (values == null) {
            return List.of();
        }
        List<String> seen = new ArrayList<>();
        for (String value : Collections.list(values)) {
            String kept = first(name, value);
            if (kept != null) {
                seen.add(kept);
            }
        }
        return seen;
    }

    private @Nullable String seen(String name, String value) {
        if (name.equalsIgnoreCase("cookie")) {
            return withoutHidden(value);
        }
        return name.equalsIgnoreCase("if-none-match") && isForPage()
                ? new EntityTag(visit.consentClass()).asked(value, visit::plainSheet)
                : value;
    }

    private @Nullable String withoutHidden(String cookieHeader) {
        StringBuilder kept = new StringBuilder(cookieHeader.length());
        boolean dropped = false;
        for (String pair : cookieHeader.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
            if (equals >= 0 && hidesCookie(name)) {
                dropped = true;
            } else {
                kept.append(kept.isEmpty() ? "" : ";").append(kept.isEmpty() ? pair.stripLeading() : pair);
            }
        }
        if (!dropped) {
            return cookieHeader;
        }
        return kept.toString().isBlank() ? null : kept.toString();
    }
}
