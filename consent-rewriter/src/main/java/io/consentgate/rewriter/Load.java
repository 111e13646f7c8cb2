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
    /** A link or form: the visitor moves to another page. */
    NAVIGATION,
    /** A refresh of the document itself: a page moves its visitor, a document inside another loads what is shown there. */
    REFRESH
}
