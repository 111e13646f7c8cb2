package io.consentgate.catalogue;

import io.consentgate.Kind;
import java.util.Optional;

/**
 * A cookie that a vendor writes. Immutable.
 *
 * @param name the name, in which one {@code *} may stand for any characters
 * @param party whose domain it is written on
 * @param kind what it is for; never weaker than its vendor's where that matters
 * @param lifetime ISO-8601 duration or period, {@code session} or {@code persistent}, as the vendor states it
 * @param domain where a third-party cookie lives; empty for first-party ones
 * @param exclusive whether the name belongs to this vendor alone, or to several of its company, so that the cookie may be expired
 *     and hidden
 */
public record VendorCookie(
        String name, Party party, Kind kind, String lifetime, Optional<String> domain, boolean exclusive) {

    /** Whose domain a cookie is written on. */
    public enum Party {
        /** The site's own: reachable by the site. */
        FIRST,
        /** The vendor's own: out of the site's reach. */
        THIRD
    }

    /** Whether a cookie of this name is this one. */
    public boolean matches(String cookieName) {
        int star = name.indexOf('*');
        return star < 0
                ? cookieName.equals(name)
                : cookieName.length() >= name.length() - 1
                        && cookieName.startsWith(name.substring(0, star))
                        && cookieName.endsWith(name.substring(star + 1));
    }
}
