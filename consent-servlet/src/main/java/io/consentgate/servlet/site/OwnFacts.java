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
import org.jspecify.annotations.Nullable;

/**
 * What a request tells of whoever makes it: by the raw {@code Cookie} header, since containers read cookies differently and
 * some throw. At once only what forwards change in some containers is read; the rest where it is asked for, since most
 * answers are neither page nor style and ask for little. Not thread-safe.
 */
final class OwnFacts implements RequestFacts {

    private final HttpServletRequest request;
    private final Optional<String> cookieDomain;
    private final Clock clock;
    private final String path;
    private final String rawPath;
    private final @Nullable String query;
    private @Nullable CookieHeader cookies;
    private @Nullable CookiePlace place;
    private @Nullable Signals signals;
    private @Nullable Destination destination;
    private @Nullable String origin;

    /**
     * The facts of one request.
     *
     * @param cookieDomain the parent domain that shares the choice; empty for each host its own
     */
    OwnFacts(HttpServletRequest request, Optional<String> cookieDomain, Clock clock) {
        this.request = request;
        this.cookieDomain = cookieDomain;
        this.clock = clock;
        path = VisitReader.pathOf(request);
        rawPath = request.getRequestURI();
        query = request.getQueryString();
    }

    @Override
    public CookieHeader cookies() {
        CookieHeader known = cookies;
        if (known == null) {
            known = CookieHeader.read(headers("Cookie"));
            cookies = known;
        }
        return known;
    }

    @Override
    public CookiePlace place() {
        CookiePlace known = place;
        if (known == null) {
            known = placeOn(host(), request.isSecure());
            place = known;
        }
        return known;
    }

    private CookiePlace placeOn(String host, boolean https) {
        return cookieDomain
                .filter(domain -> host.equals(domain) || host.endsWith('.' + domain))
                .map(domain -> CookiePlace.shared(https, domain))
                .orElseGet(() -> CookiePlace.of(https, host));
    }

    @Override
    public Signals signals() {
        Signals known = signals;
        if (known == null) {
            known = Signals.of(headers("Sec-GPC"));
            signals = known;
        }
        return known;
    }

    @Override
    public Destination destination() {
        Destination known = destination;
        if (known == null) {
            known = Destination.of(request);
            destination = known;
        }
        return known;
    }

    @Override
    public boolean expectsMarkup() {
        return switch (destination()) {
            case DOCUMENT, FRAME, STYLE, XSLT, RULES -> true;
            case SCRIPT, IMAGE, FONT, MEDIA, PART -> false;
            case SCRIPTED, UNKNOWN -> acceptsPages() || path.endsWith(".html") || path.endsWith(".css");
        };
    }

    private boolean acceptsPages() {
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    @Override
    public String origin() {
        String known = origin;
        if (known == null) {
            String url = request.getRequestURL().toString();
            int end = url.indexOf('/', url.indexOf("://") + 3);
            known = end < 0 ? url : url.substring(0, end);
            origin = known;
        }
        return known;
    }

    @Override
    public String host() {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String rawPath() {
        return rawPath;
    }

    @Override
    public String returnTo() {
        return query == null ? rawPath : rawPath + '?' + query;
    }

    @Override
    public Optional<String> acceptLanguage() {
        return Optional.ofNullable(request.getHeader("Accept-Language"));
    }

    @Override
    public long turn() {
        return clock.instant().getEpochSecond();
    }

    private List<String> headers(String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values == null ? List.of() : Collections.list(values);
    }
}
