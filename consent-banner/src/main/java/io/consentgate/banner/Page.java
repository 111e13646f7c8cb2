package io.consentgate.banner;

/**
 * A whole HTML page of ours. Immutable.
 *
 * @param language BCP 47 tag of its text, for {@code Content-Language}
 * @param html the document; ASCII only, to be sent as {@code text/html;charset=utf-8}
 * @param contentSecurityPolicy the policy to send with it: the page needs nothing but our own script and style
 */
public record Page(String language, String html, String contentSecurityPolicy) {}
