package io.consentgate.choice;

import java.time.Duration;
import java.util.Optional;

/**
 * A {@code Set-Cookie} header's value, written by ourselves because containers spell attributes differently: RFC 6265bis
 * draft 22, section 4.1. Immutable.
 *
 * @param name a token
 * @param value of cookie octets
 * @param domain the {@code Domain} attribute; empty for one host
 * @param path the {@code Path} attribute
 * @param maxAge zero expires the cookie; cut to whole seconds and at most 400 days
 * @param attributes the further attributes as they are written, such as {@code Secure; HttpOnly}; may be empty
 */
public record SetCookie(
        String name, String value, Optional<String> domain, String path, Duration maxAge, String attributes) {
    private static final Duration LONGEST = Duration.ofDays(400);

    public SetCookie {
        maxAge = maxAge.isNegative() ? Duration.ZERO : maxAge.compareTo(LONGEST) > 0 ? LONGEST : maxAge;
    }

    /** The header's value. */
    public String text() {
        StringBuilder text = new StringBuilder(name).append('=').append(value);
        domain.ifPresent(host -> text.append("; Domain=").append(host));
        text.append("; Path=").append(path);
        text.append("; Max-Age=").append(maxAge.toSeconds());
        return attributes.isEmpty()
                ? text.toString()
                : text.append("; ").append(attributes).toString();
    }
}
