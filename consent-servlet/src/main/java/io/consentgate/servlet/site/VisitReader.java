package io.consentgate.servlet.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes requests in. Never throws on what a client sent. Safe for use by many threads. */
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

    /** The visit that this request is. Little of it is read before it is asked for; see {@link OwnFacts}. */
    public Visit read(HttpServletRequest request) {
        OwnFacts facts = new OwnFacts(request, cookieDomain, clock);
        return new Visit(sites.get(), facts, clock, !CannotConsent.isMarked(request), explains);
    }

    /** The path below the context path, decoded and normalised by the container. */
    public static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
