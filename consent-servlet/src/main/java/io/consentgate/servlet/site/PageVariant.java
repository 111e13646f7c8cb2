package io.consentgate.servlet.site;

import java.util.Optional;

/**
 * What of a request decides what a page becomes, beside its own bytes, under one policy: visits that are equal in this get the
 * same of the same.
 *
 * @param consentClass the class of the visitor
 * @param origin scheme, host and port of the page's URL
 * @param returnTo raw path and query: relative URLs and the banner's forms lead there, and some vendors are exempt there
 * @param destination what the answer is for
 * @param acceptLanguage by which the banner's language is chosen
 */
public record PageVariant(
        String consentClass, String origin, String returnTo, Destination destination, Optional<String> acceptLanguage) {

    /** In characters. */
    int length() {
        return origin.length()
                + returnTo.length()
                + acceptLanguage.map(String::length).orElse(0);
    }
}
