package io.consentgate.servlet.site;

import io.consentgate.choice.CookieHeader;
import io.consentgate.choice.CookiePlace;
import io.consentgate.choice.Signals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what a request tells about its visitor: the raw {@code Cookie} header, since containers read cookies differently
 * and some throw, and {@code Sec-GPC}. Never throws on what a client sent. Safe for use by many threads.
 */
public final class VisitReader {

    private final Supplier<Site> sites;
    private final Optional<String> cookieDomain;
    private final Clock clock;
    private final boolean explains;

    /**
     * A reader.
     *
     * @param sites the site as it is now
     * @param cookieDomain the parent domain that shares the choice; empty for each host its own
     * @param explains whether answers are to say why
     */
    public VisitReader(Supplier<Site> sites, Optional<String> cookieDomain, Clock clock, boolean explains) {
        this.sites = sites;
        this.cookieDomain = cookieDomain;
        this.clock = clock;
        this.explains = explains;
    }

    /** Reads a request and resolves its visitor's consent. */
    public Visit read(HttpServletRequest request) {
        Site site = sites.get();
        RequestFacts facts = facts(request);
        boolean isAsked = !CannotConsent.isMarked(request);
        CookieHeader heard = isAsked ? facts.cookies() : CookieHeader.read(List.of());
        Consents.Resolved resolved = site.consents().resolve(heard, facts.place(), facts.signals(), clock.instant());
        return new Visit(
                site,
                facts,
                resolved,
                isAsked,
                explains ? Optional.of(new Explanation(resolved.consent())) : Optional.empty());
    }

    /** The visit for whom the answer to this request is made, if it is a whole page; see {@link Visit#ofPage}. */
    public Visit ofPage(Visit own, HttpServletRequest request) {
        return own.ofPage(request.getMethod(), clock.instant());
    }

    private RequestFacts facts(HttpServletRequest request) {
        Destination destination = Destination.of(request);
        String path = pathOf(request);
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        String url = request.getRequestURL().toString();
        return new RequestFacts(
                CookieHeader.read(headers(request, "Cookie")),
                place(request.isSecure(), host),
                Signals.of(headers(request, "Sec-GPC")),
                destination,
                expectsMarkup(request, destination, path),
                url,
                originOf(url),
                path,
                request.getRequestURI(),
                host,
                returnTo(request),
                Optional.ofNullable(request.getHeader("Accept-Language")),
                clock.instant().getEpochSecond());
    }

    /** The path below the context path, decoded and normalised by the container. */
    public static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static String originOf(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? url : url.substring(0, path);
    }

    private CookiePlace place(boolean https, String host) {
        return cookieDomain
                .filter(domain -> host.equals(domain) || host.endsWith('.' + domain))
                .map(domain -> CookiePlace.shared(https, domain))
                .orElseGet(() -> CookiePlace.of(https, host));
    }

    private static boolean expectsMarkup(HttpServletRequest request, Destination destination, String path) {
        return switch (destination) {
            case DOCUMENT, FRAME, STYLE, XSLT, RULES -> true;
            case SCRIPT, IMAGE, FONT, MEDIA, PART -> false;
            case SCRIPTED, UNKNOWN -> accepts(request, "text/html") || path.endsWith(".html") || path.endsWith(".css");
        };
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(type);
    }

    private static String returnTo(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values == null ? List.of() : Collections.list(values);
    }
}
