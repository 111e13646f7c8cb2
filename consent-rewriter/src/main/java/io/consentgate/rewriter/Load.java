package io.consentgate.rewriter;

/** What a document wants a URL for. */
public enum Load {
    /** A script, module, module preload or import map entry. */
    SCRIPT,
    /** A nested document: frame, iframe, object, embed. */
    FRAME,
    /** An image, poster, icon or background. */
    IMAGE,
    /** A style sheet. */
    STYLE,
    /** A font. */
    FONT,
    /** Audio, video or a text track. */
    MEDIA,
    /** A connection without a resource: preconnect, dns-prefetch, ping, a report endpoint. */
    CONNECT,
    /** Anything else that is fetched without the visitor asking: prefetch, prerender, manifest. */
    OTHER,
    /** A link, form or refresh: the visitor moves, or is moved, to another page. */
    NAVIGATION
}
