package io.consentgate.servlet.site;

import io.consentgate.choice.CookieHeader;
import io.consentgate.choice.CookiePlace;
import io.consentgate.choice.Signals;
import java.util.List;
import java.util.Optional;

/**
 * What one request tells, read once.
 *
 * @param cookies every cookie, tolerantly read
 * @param place where our cookie lives for this host and scheme
 * @param signals what the browser says on its own
 * @param destination what the answer is for
 * @param expectsMarkup whether the answer is likely to be markup or style
 * @param url the page's absolute URL
 * @param origin scheme, host and port of that URL, as the container sees them
 * @param path the decoded path below the context path
 * @param rawPath the path as it stands in the request line, without query
 * @param host without port, in lower case
 * @param returnTo raw path and query
 * @param acceptLanguage the raw header; empty where absent
 * @param turn a number that differs from request to request
 */
record RequestFacts(
        CookieHeader cookies,
        CookiePlace place,
        Signals signals,
        Destination destination,
        boolean expectsMarkup,
        String url,
        String origin,
        String path,
        String rawPath,
        String host,
        String returnTo,
        Optional<String> acceptLanguage,
        long turn) {

    /**
     * What of it holds for whoever asks for this page, whether for a window or a frame. A query is left out of the way back,
     * since caches may give one page for several.
     */
    RequestFacts ofAnybody() {
        return new RequestFacts(
                CookieHeader.read(List.of()),
                place,
                Signals.of(List.of()),
                Destination.DOCUMENT,
                expectsMarkup,
                url,
                origin,
                path,
                rawPath,
                host,
                rawPath,
                Optional.empty(),
                0);
    }
}
