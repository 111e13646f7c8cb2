package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Load;
import io.consentgate.rewriter.Refresh;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one response. Those that would make a browser contact a refused vendor, or keep its cookie, are dropped; a
 * redirect that would do so is answered by nothing; what describes the body waits until it is known whether that changes.
 */
final class HeaderGate {

    private static final String SET_COOKIE = "set-cookie";
    private static final String MAX_AGE = "max-age=";

    private final HttpServletResponse container;
    private final HeaderJudge judge;
    private final HeldHeaders held;
    private final HeadChanges changes;
    private boolean isForOne;

    HeaderGate(HttpServletRequest request, HttpServletResponse container, HeaderJudge judge) {
        this.container = container;
        this.judge = judge;
        this.held = new HeldHeaders(container);
        this.changes = new HeadChanges(request, container);
    }

    void set(String name, @Nullable String value) {
        if (HeldHeaders.waits(name)) {
            held.set(name, value);
        } else {
            String kept = value == null ? null : kept(name, value);
            if (kept != null || (value == null && mayBeUnset(name))) {
                container.setHeader(name, kept);
            }
        }
    }

    void add(String name, @Nullable String value) {
        if (HeldHeaders.waits(name)) {
            held.add(name, value);
        } else if (value != null) {
            String kept = kept(name, value);
            if (kept != null) {
                container.addHeader(name, kept);
            }
        }
    }

    void length(long length) {
        held.length().say(length);
    }

    /** From now on, whatever the application says, no shared cache may keep the body; or it may again. */
    void forOne(boolean only) {
        isForOne = only;
    }

    private boolean mayBeUnset(String name) {
        return !isForOne || !name.equalsIgnoreCase("Cache-Control");
    }

    HeldHeaders held() {
        return held;
    }

    HeadChanges changes() {
        return changes;
    }

    boolean mayCarry(String cookieName) {
        return judge.cookie(cookieName);
    }

    /** Whether this redirect may be sent; one whose way depends on the visitor is kept by nobody. */
    boolean mayLeadTo(String location) {
        Way way = judge.redirect(location);
        if (way != Way.FREE && !container.isCommitted()) {
            container.setHeader("Cache-Control", "no-store");
        }
        return way != Way.STOPPED;
    }

    /**
     * Whether the response, if it is a redirect, may be sent as it is. Where it may not it becomes an empty one, and whatever
     * else the application writes is to be thrown away.
     */
    boolean maySend() {
        String location = held.first("Location");
        if (location == null || !redirects(container.getStatus()) || mayLeadTo(location)) {
            return true;
        }
        stop();
        return false;
    }

    /** Answers by nothing: the browser stays where it is, and loads nothing. */
    void stop() {
        held.forget();
        container.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Drops tracking cookies that reached the response by a road that does not lead through us. */
    void sweep() {
        if (container.isCommitted() || container.getHeader("Set-Cookie") == null) {
            return;
        }
        Collection<String> cookies = container.getHeaders("Set-Cookie");
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
            case SET_COOKIE -> takesAway(value) || judge.cookie(cookieName(value)) ? value : null;
            case "link" -> FieldLists.kept(value, element -> passes(LinkElement.of(element)));
            case "refresh" -> judge.url(Load.REFRESH, Refresh.url(value)) ? value : null;
            case "speculation-rules", "reporting-endpoints" ->
                FieldLists.kept(value, element -> judge.url(Load.CONNECT, FieldLists.quoted(element)));
            case "alt-svc" ->
                FieldLists.kept(value, element -> judge.url(Load.CONNECT, FieldLists.alternative(element)));
            case "report-to" -> ReportGroups.pass(value, url -> judge.url(Load.CONNECT, url)) ? value : null;
            case "content-security-policy", "content-security-policy-report-only" ->
                FieldLists.withoutReports(value, url -> judge.url(Load.CONNECT, url));
            case "cache-control" -> isForOne ? PageHeaders.privately(value) : value;
            default -> value;
        };
    }

    private static boolean redirects(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private boolean passes(LinkElement link) {
        return link.urls().stream().allMatch(url -> judge.url(link.load(), url));
    }

    /** Whether a browser loses the cookie by this, which the last age says: anybody may take a tracker's cookie away. */
    private static boolean takesAway(String setCookie) {
        boolean takesAway = false;
        int semicolon = setCookie.indexOf(';');
        while (semicolon >= 0) {
            int next = setCookie.indexOf(';', semicolon + 1);
            String attribute = setCookie
                    .substring(semicolon + 1, next < 0 ? setCookie.length() : next)
                    .strip();
            if (attribute.regionMatches(true, 0, MAX_AGE, 0, MAX_AGE.length())) {
                String age = attribute.substring(MAX_AGE.length());
                takesAway = age.equals("0") || age.startsWith("-");
            }
            semicolon = next;
        }
        return takesAway;
    }

    private static String cookieName(String setCookie) {
        int end = 0;
        while (end < setCookie.length() && setCookie.charAt(end) != '=' && setCookie.charAt(end) != ';') {
            end++;
        }
        return setCookie.substring(0, end).strip();
    }
}
