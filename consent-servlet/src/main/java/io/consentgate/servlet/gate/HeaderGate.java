package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Load;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one response. Those that would make a browser contact a refused vendor, or keep its cookie, are dropped;
 * the length waits until it is known whether the body changes.
 */
final class HeaderGate {

    private static final String SET_COOKIE = "set-cookie";
    private static final long NO_LENGTH = -1;

    private final HttpServletResponse container;
    private final HeaderJudge judge;
    private long heldLength = NO_LENGTH;

    HeaderGate(HttpServletResponse container, HeaderJudge judge) {
        this.container = container;
        this.judge = judge;
    }

    void set(String name, @Nullable String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            length(value);
        } else {
            String kept = value == null ? null : kept(name, value);
            if (value == null || kept != null) {
                container.setHeader(name, kept);
            }
        }
    }

    void add(String name, @Nullable String value) {
        if (name.equalsIgnoreCase("Content-Length")) {
            length(value);
        } else if (value != null) {
            String kept = kept(name, value);
            if (kept != null) {
                container.addHeader(name, kept);
            }
        }
    }

    void length(long length) {
        heldLength = length < 0 ? NO_LENGTH : length;
    }

    boolean holds(String name) {
        return heldLength != NO_LENGTH && name.equalsIgnoreCase("Content-Length");
    }

    boolean mayCarry(String cookieName) {
        return judge.cookie(cookieName);
    }

    /** The body goes out as it is: so may its length. */
    void releaseLength() {
        if (heldLength != NO_LENGTH && !container.isCommitted()) {
            container.setContentLengthLong(heldLength);
        }
    }

    void restart() {
        heldLength = NO_LENGTH;
    }

    /** Drops tracking cookies that reached the response by a road that does not lead through us. */
    void sweep() {
        if (container.isCommitted()) {
            return;
        }
        Collection<String> cookies = container.getHeaders("Set-Cookie");
        if (cookies == null || cookies.isEmpty()) {
            return;
        }
        List<String> kept = new ArrayList<>(cookies.size());
        for (String cookie : cookies) {
            if (kept(SET_COOKIE, cookie) != null) {
                kept.add(cookie);
            }
        }
        if (kept.size() < cookies.size()) {
            container.setHeader("Set-Cookie", kept.isEmpty() ? null : kept.get(0));
            kept.stream().skip(1).forEach(cookie -> container.addHeader("Set-Cookie", cookie));
        }
    }

    private @Nullable String kept(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case SET_COOKIE -> judge.cookie(cookieName(value)) ? value : null;
            case "link" -> FieldLists.kept(value, element -> judge.url(load(element), FieldLists.bracketed(element)));
            case "refresh" -> judge.url(Load.NAVIGATION, FieldLists.refreshUrl(value)) ? value : null;
            case "speculation-rules", "reporting-endpoints" ->
                FieldLists.kept(value, element -> judge.url(Load.CONNECT, FieldLists.quoted(element)));
            case "report-to", "nel" -> judge.text(value) ? value : null;
            case "content-security-policy", "content-security-policy-report-only" ->
                FieldLists.withoutReports(value, url -> judge.url(Load.CONNECT, url));
            default -> value;
        };
    }

    private static Load load(String linkElement) {
        String parameters = linkElement.substring(linkElement.indexOf('>') + 1).toLowerCase(Locale.ROOT);
        if (parameters.contains("preload") || parameters.contains("prefetch")) {
            return parameters.contains("script") || parameters.contains("modulepreload") ? Load.SCRIPT : Load.OTHER;
        }
        if (parameters.contains("preconnect")) {
            return Load.CONNECT;
        }
        return parameters.contains("stylesheet") || parameters.contains("icon") ? Load.STYLE : Load.NAVIGATION;
    }

    private static String cookieName(String setCookie) {
        int end = 0;
        while (end < setCookie.length() && setCookie.charAt(end) != '=' && setCookie.charAt(end) != ';') {
            end++;
        }
        return setCookie.substring(0, end).strip();
    }

    private void length(@Nullable String value) {
        if (value == null
                || value.isEmpty()
                || !value.chars().allMatch(c -> c >= '0' && c <= '9')
                || value.length() > 18) {
            heldLength = NO_LENGTH;
        } else {
            heldLength = Long.parseLong(value);
        }
    }
}
