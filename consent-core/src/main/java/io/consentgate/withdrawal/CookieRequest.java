package io.consentgate.withdrawal;

import java.util.Set;

/**
 * What a request tells of the cookies to be expired. Immutable.
 *
 * @param cookieNames the names of its cookies
 * @param host the lower-case ASCII host that the browser asked, without port
 * @param path the path that the browser asked, as it stands in the request line, without query
 * @param secure whether it came over HTTPS
 */
public record CookieRequest(Set<String> cookieNames, String host, String path, boolean secure) {
    public CookieRequest {
        cookieNames = Set.copyOf(cookieNames);
    }
}
