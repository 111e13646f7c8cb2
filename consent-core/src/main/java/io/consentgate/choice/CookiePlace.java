package io.consentgate.choice;

import java.util.Locale;
import java.util.Optional;

/**
 * Where the consent cookie of a request lives. Cookies are signed for it, so that one site's cookie is worth nothing on
 * another. Immutable.
 *
 * @param name its name; every other name is ignored
 * @param host the lower-case host or domain that it belongs to
 * @param domain its {@code Domain} attribute; empty for a cookie of one host
 * @param secure whether it is sent over HTTPS only
 */
public record CookiePlace(String name, String host, Optional<String> domain, boolean secure) {

    /** The longest name there is. */
    static final int LONGEST_NAME = "__Secure-consent".length();

    /**
     * The cookie of one host: {@code __Host-consent} over HTTPS, where a sibling subdomain cannot plant it, and
     * {@code consent} over plain HTTP. RFC 6265bis draft 22, section 4.1.3.
     *
     * @param host without port
     */
    public static CookiePlace of(boolean https, String host) {
        return new CookiePlace(https ? "__Host-consent" : "consent", lower(host), Optional.empty(), https);
    }

    /**
     * The cookie that a domain shares with its subdomains: {@code __Secure-consent} over HTTPS, {@code consent} over plain
     * HTTP.
     *
     * @param domain without a leading dot
     */
    public static CookiePlace shared(boolean https, String domain) {
        return new CookiePlace(
                https ? "__Secure-consent" : "consent", lower(domain), Optional.of(lower(domain)), https);
    }

    private static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
