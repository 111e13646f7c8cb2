package io.consentgate.rewriter;

/** What an element's name says about what follows it; the rows of {@code elements.txt}. */
enum Trait {
    /** Its content is text up to its end tag. */
    TEXT(1 << 0),
    /** Its content is a style sheet up to its end tag. */
    STYLE(1 << 1),
    SCRIPT(1 << 2),
    /** All that follows is text. */
    PLAIN(1 << 3),
    /** Its content is markup in one reading and text in another. */
    OTHER(1 << 4),
    /** It can stand in the head; anything else begins the body. */
    HEAD(1 << 5),
    /** It has no content. */
    VOID(1 << 6),
    /** It ends svg and math when it stands in them. */
    BREAKOUT(1 << 7),
    /** It does so when it has an attribute of its own. */
    FONT(1 << 8),
    /** Its end tag can end svg and math that were left open inside. */
    CONTAINER(1 << 9),
    /** It begins svg or math. */
    FOREIGN(1 << 10),
    /** Raw elements inside it are not raw for all browsers. */
    SELECT(1 << 11),
    SVGPOINT(1 << 12),
    MATHPOINT(1 << 13),
    ANNOTATION(1 << 14),
    GLYPH(1 << 15),
    /** What it loads is fetched ahead of the tree by who knows no svg and no math. */
    AHEAD(1 << 16),
    /** A script inside tells it whom to contact. */
    CONFIGURED(1 << 17);

    /** Its bit in a set of traits. */
    final int mask;

    Trait(int mask) {
        this.mask = mask;
    }
}
