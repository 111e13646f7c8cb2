package io.consentgate.servlet.site;

import io.consentgate.choice.CookieHeader;
import io.consentgate.choice.CookiePlace;
import io.consentgate.choice.Signals;
import java.util.Optional;

/** What one request tells. */
interface RequestFacts {

    /** Every cookie, tolerantly read. */
    CookieHeader cookies();

    /** Where our cookie lives for this host and scheme. */
    CookiePlace place();

    /** What the browser says on its own. */
    Signals signals();

    /** What the answer is for. */
    Destination destination();

    /** Whether the answer is likely to be markup or style. */
    boolean expectsMarkup();

    /** Scheme, host and port of the page's URL, as the container sees them. */
    String origin();

    /** The host without port, in lower case. */
    String host();

    /** The decoded path below the context path. */
    String path();

    /** The path as it stands in the request line, without query. */
    String rawPath();

    /** Raw path and query. */
    String returnTo();

    /** The raw header; empty where absent. */
    Optional<String> acceptLanguage();

    /** A number that differs from request to request. */
    long turn();
}
