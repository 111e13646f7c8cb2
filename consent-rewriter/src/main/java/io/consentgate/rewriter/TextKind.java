package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/** What the text of a script or style is to whoever reads it. */
enum TextKind {
    CODE,
    URLS,
    /** Data that tells a component whom to contact. */
    ADDRESSES,
    RULES,
    STYLE,
    /** A style of a type that is not applied: what it imports is fetched ahead of the tree. */
    IMPORTS;

    boolean isStyle() {
        return this == STYLE || this == IMPORTS;
    }

    /** The kind of the text in a script with these attributes, or null where nobody reads it. */
    static @Nullable TextKind of(ScriptKind script, Attributes attributes, Space space) {
        return switch (script) {
            case CODE -> isExternal(attributes, space) ? null : CODE;
            case URLS -> URLS;
            case RULES -> RULES;
            case DATA -> null;
        };
    }

    private static boolean isExternal(Attributes attributes, Space space) {
        return switch (space) {
            case HTML -> attributes.has(Vocabulary.SRC);
            case SVG -> attributes.has(Vocabulary.HREF) || attributes.has(Vocabulary.XLINK_HREF);
            case MATH, XML -> false;
        };
    }

    /** The kind of the text in a style with these attributes. */
    static TextKind ofStyle(Attributes attributes, Space space) {
        return isStyleSheet(attributes) && space != Space.MATH ? STYLE : IMPORTS;
    }

    /** One of another type is not applied, but that of a module is where a shadow root asks for it. */
    private static boolean isStyleSheet(Attributes attributes) {
        return !attributes.trimmed(Vocabulary.TYPE)
                || attributes.from == attributes.to
                || Ascii.is(attributes.bytes, attributes.from, attributes.to, "text/css")
                || Ascii.is(attributes.bytes, attributes.from, attributes.to, "module");
    }
}
