package io.consentgate.rewriter;

/** The namespace that an element is in, which decides what its attributes mean. */
enum Space {
    HTML(0),
    SVG(1),
    MATH(2),
    /** Any: in XML an element is known by its local name alone. */
    XML(3);

    /** Its place in a table. */
    final int index;

    Space(int index) {
        this.index = index;
    }

    boolean isForeign() {
        return this == SVG || this == MATH;
    }
}
