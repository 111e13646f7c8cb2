package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Whether a request that changes something was made by one of our own pages: Fetch Metadata (W3C, 2021), section 2.4, and
 * where a browser is too old for it, Origin (RFC 6454, 2011).
 */
final class SameOrigin {

    private SameOrigin() {}

    /** True for our own pages, and for a client that is no browser and sends neither header. */
    static boolean made(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            URI uri = new URI(origin);
            return uri.getHost() != null
                    && uri.getHost().equalsIgnoreCase(request.getServerName())
                    && port(uri) == request.getServerPort();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
