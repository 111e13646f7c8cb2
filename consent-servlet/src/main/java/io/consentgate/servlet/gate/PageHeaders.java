package io.consentgate.servlet.gate;

import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Makes the headers of a page true for its rewritten body. To be called before the response is committed. */
final class PageHeaders {

    /** Lets a page that we cannot read contact nobody but its own site, and leaves navigation free. */
    private static final String SELF_ONLY =
            "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; base-uri 'self'; object-src 'none'";

    private static final String POLICY = "Content-Security-Policy";

    private static final Set<String> SHARED_CACHE_WORDS = Set.of("public", "private");

    private final HttpServletResponse container;
    private final HeldHeaders held;
    private final Visit visit;

    /**
     * The headers of one page.
     *
     * @param visit for whom the page is made
     */
    PageHeaders(HttpServletResponse container, HeldHeaders held, Visit visit) {
        this.container = container;
        this.held = held;
        this.visit = visit;
    }

    /** The body is made for one consent class: validators and caching follow. */
    void rewritten() {
        marked();
        container.setHeader("Cache-Control", privately(container.getHeader("Cache-Control")));
        container.addHeader("Vary", "Cookie, Sec-GPC, Sec-Fetch-Dest, Accept-Language");
    }

    /** The body is not the application's: its validator says by what it was made, and what described its bytes is gone. */
    void marked() {
        String sent = container.getHeader("ETag");
        if (sent != null) {
            container.setHeader("ETag", new EntityTag(visit.consentClass()).sent(sent));
        }
        held.releaseWithoutBody();
        container.setHeader("Accept-Ranges", "none");
    }

    /** The body cannot be read, so the browser is told to contact nobody else on its behalf. */
    void unreadable() {
        container.addHeader(POLICY, SELF_ONLY);
    }

    /** The nonce that the page's own policies give its scripts; null where they give none. */
    @Nullable
    String nonce() {
        return PolicyNonce.of(String.join(",", container.getHeaders(POLICY)));
    }

    /** What a header that says this, or none, is to say of a body that is made for one consent class. */
    static String privately(@Nullable String cacheControl) {
        if (cacheControl == null) {
            return "private, no-cache";
        }
        List<String> kept = new ArrayList<>();
        kept.add("private");
        StringTokenizer directives = new StringTokenizer(cacheControl, ",");
        while (directives.hasMoreTokens()) {
            String directive = directives.nextToken().strip();
            String name = directive.toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !SHARED_CACHE_WORDS.contains(name) && !name.startsWith("s-maxage")) {
                kept.add(directive);
            }
        }
        return String.join(", ", kept);
    }
}
