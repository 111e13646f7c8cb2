package io.consentgate.servlet.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who cannot consent: those whom the site marks, such as children (GDPR (EU) 2016/679, art. 8(1)), and robots that say so. A
 * robot's word is asked for only where it answers for a visitor.
 */
public final class CannotConsent {

    /** A request attribute, {@code Boolean.TRUE} where the site says so. */
    public static final String ATTRIBUTE = "io.consentgate.cannot-consent";

    private CannotConsent() {}

    static boolean isMarked(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
    }

    /** Whether no grant may be taken from this request. */
    public static boolean holdsFor(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return isMarked(request) || (agent != null && isRobot(agent.toLowerCase(Locale.ROOT)));
    }

    /** Robots name a page about themselves, or call themselves what they are. */
    private static boolean isRobot(String agent) {
        return Stream.of("+http", "bot/", "crawler", "spider").anyMatch(agent::contains);
    }
}
