package io.consentgate.rewriter;

/** How the value of an attribute that loads something is read; a column of {@code loads.txt}. */
enum Reading {
    URL,
    /** URLs with white space between. */
    URLS,
    /** Candidates with descriptors. */
    SRCSET,
    /** Declarations of a style. */
    CSS,
    /** One value of a style property. */
    CSS_VALUE,
    /** A URL that may hold a script. */
    SCRIPT_URL,
    /** A URL that may hold a document or a script. */
    DOCUMENT_URL,
    /** A whole document. */
    DOCUMENT,
    /** A URL that the visitor goes to, which may hold a script. */
    NAVIGATION,
    /** A URL that is loaded as {@code rel} says. */
    LINK,
    /** Candidates that are loaded if {@code rel} says so. */
    LINK_SET,
    /** A URL that other URLs are relative to. */
    BASE,
    /** Seconds and a URL, if {@code http-equiv} says so. */
    REFRESH,
    /** A URL, if svg or math has begun. */
    SVG_URL,
    /** A URL that may hold a script, if svg or math has begun. */
    SVG_SCRIPT_URL,
    /** A URL, if {@code type} is {@code image}. */
    INPUT_URL,
    /** What {@code attributeName} takes. */
    ANIMATED,
    /** A script. */
    HANDLER
}
