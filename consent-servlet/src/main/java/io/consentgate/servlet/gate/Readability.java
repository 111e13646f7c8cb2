package io.consentgate.servlet.gate;

import io.consentgate.servlet.site.Destination;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** What a body is by its head, whether a browser would render it, and whether we can read it. */
final class Readability {

    private static final int FIRST_FINAL_STATUS = 200;
    private static final int NO_CONTENT = 204;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;

    private final Visit visit;
    private final HttpServletResponse container;
    private final ContentTypes types;

    Readability(Visit visit, HttpServletResponse container, ContentTypes types) {
        this.visit = visit;
        this.container = container;
        this.types = types;
    }

    /** What the body is, as far as the head tells. */
    ContentType type() {
        return types.of(container.getContentType()).at(visit.destination());
    }

    /** Whether the body, if there is one, is markup or style that a browser would follow. */
    boolean rendered(ContentType type, byte[] head, int from, int length) {
        return mayBeRendered(type) && !(type.missing() && !Beginning.looksLikeMarkup(head, from, length));
    }

    /** The same as far as the head alone tells. Most that is served is told apart by its type. */
    boolean mayBeRendered(ContentType type) {
        return isFollowed(type) && !bodiless() && !download();
    }

    private boolean isFollowed(ContentType type) {
        return type.html()
                || type.css()
                || type.speculationRules()
                || type.xmlPage()
                || (type.otherXml() && visit.destination().rendered() && visit.expectsMarkup())
                || (type.missing() && visit.destination().rendered());
    }

    /** What keeps us from reading the body; null if nothing does. */
    @Nullable
    String obstacle() {
        String encoding = container.getHeader("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            return "compressed by the application";
        }
        return container.getStatus() == PARTIAL ? "part of a page" : null;
    }

    private boolean bodiless() {
        int status = container.getStatus();
        return status < FIRST_FINAL_STATUS || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    /** Browsers save only what is opened. */
    private boolean download() {
        if (visit.destination() == Destination.STYLE || visit.destination() == Destination.XSLT) {
            return false;
        }
        String disposition = container.getHeader("Content-Disposition");
        return disposition != null
                && disposition.strip().regionMatches(true, 0, "attachment", 0, "attachment".length());
    }
}
