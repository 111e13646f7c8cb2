package io.consentgate.rewriter;

/** What an element's name says about what follows it; the rows of {@code elements.txt}. */
enum Trait {
    /** Its content is text up to its end tag. */
    TEXT,
    /** Its content is a style sheet up to its end tag. */
    STYLE,
    SCRIPT,
    /** All that follows is text. */
    PLAIN,
    /** Its content is markup in one reading and text in another. */
    OTHER,
    /** It can stand in the head; anything else begins the body. */
    HEAD,
    /** It has no content. */
    VOID,
    /** It ends svg and math when it stands in them. */
    BREAKOUT,
    /** It does so when it has an attribute of its own. */
    FONT,
    /** Its end tag can end svg and math that were left open inside. */
    CONTAINER,
    /** It begins svg or math. */
    FOREIGN,
    /** Raw elements inside it are not raw for all browsers. */
    SELECT,
    SVGPOINT,
    MATHPOINT,
    ANNOTATION,
    GLYPH
}
