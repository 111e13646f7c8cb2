package io.consentgate.servlet.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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

    private final boolean page;
    private final EntityTag tag;
    private final Predicate<String> hiddenCookies;
    private final Predicate<String> sameForAll;

    /**
     * What becomes of the headers of one request.
     *
     * @param page whether it asks for something that is rewritten
     * @param tag marks validators with the visitor's consent class
     * @param hiddenCookies the names of cookies that the application must not see
     * @param sameForAll the validators that need no mark
     */
    RequestHeaders(boolean page, EntityTag tag, Predicate<String> hiddenCookies, Predicate<String> sameForAll) {
        this.page = page;
        this.tag = tag;
        this.hiddenCookies = hiddenCookies;
        this.sameForAll = sameForAll;
    }

    /** Whether a header with this first value is not there for the application. */
    boolean hides(String name, @Nullable String value) {
        if (!page) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean unmarked = lower.equals(MODIFIED_SINCE) && value != null && sameForAll.test(value);
        return HIDDEN_FOR_PAGES.contains(lower) && !unmarked;
    }

    boolean hidesCookie(String name) {
        return hiddenCookies.test(name);
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
        return page && name.equalsIgnoreCase("if-none-match") ? tag.asked(value, sameForAll) : value;
    }

    private @Nullable String withoutHidden(String cookieHeader) {
        StringBuilder kept = new StringBuilder(cookieHeader.length());
        boolean dropped = false;
        for (String pair : cookieHeader.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
            if (equals >= 0 && hiddenCookies.test(name)) {
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
