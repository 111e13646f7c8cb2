package io.consentgate.rewriter;

import java.util.Arrays;
import java.util.List;

/**
 * Which namespace we are in: what is open from the outermost svg or math on (WHATWG HTML, section 13.2.6.5 "The rules for
 * parsing tokens in foreign content" and section 13.2.6 "Tree construction dispatcher").
 */
final class ForeignContent {

    private static final int DEEPEST = 1 << 10;

    private enum Place {
        HTML,
        SVG,
        SVG_POINT,
        MATH,
        MATH_POINT,
        ANNOTATION,
        ANNOTATION_POINT;

        boolean isForeign() {
            return this != HTML;
        }

        /** Do start tags in it follow the rules of HTML? */
        boolean takesHtml() {
            return this == HTML || this == SVG_POINT || this == MATH_POINT || this == ANNOTATION_POINT;
        }

        Space space() {
            return this == HTML ? Space.HTML : this == SVG || this == SVG_POINT ? Space.SVG : Space.MATH;
        }
    }

    private long[] names = new long[16];
    private Place[] places = new Place[16];
    private int depth;
    private int beyond;

    private final Met met = new Met();

    void restart() {
        popTo(0);
        met.restart();
    }

    void meets(Element element) {
        met.meet(element, depth == 0);
    }

    Met met() {
        return met;
    }

    boolean isOpen() {
        return depth > 0;
    }

    /** Is the innermost open element one of svg or math? */
    boolean isInnermost() {
        return depth > 0 && places[depth - 1].isForeign();
    }

    /** Does HTML stand directly in the innermost open element, which is one of svg or math? */
    boolean isIntegrationPoint() {
        return isInnermost() && places[depth - 1].takesHtml();
    }

    /** Is anything open since so much was in which start tags are those of HTML, so that none breaks out of it? */
    boolean takesHtmlSince(int before) {
        for (int i = before; i < depth; i++) {
            if (places[i].takesHtml()) {
                return true;
            }
        }
        return beyond > 0;
    }

    /** Opens an element and tells the namespace that it is in. */
    Space open(long name, boolean isSelfClosing, Element element, Attributes attributes) {
        if (depth == 0 && !element.is(Trait.FOREIGN)) {
            return Space.HTML;
        }
        if (!takesHtml(element) && breaksOut(element, attributes)) {
            breakOut();
        }
        Place place = takesHtml(element) ? inHtml(element) : inForeign(element, attributes);
        boolean stays = place.isForeign() ? !isSelfClosing : depth > 0 && isOpened(element);
        if (stays) {
            push(name, place);
        }
        return place.space();
    }

    /** Not what has no content, nor what is there once. */
    private static boolean isOpened(Element element) {
        return !element.is(Trait.VOID)
                && element != Vocabulary.HTML_ELEMENT
                && element != Vocabulary.HEAD
                && element != Vocabulary.BODY;
    }

    private boolean takesHtml(Element element) {
        if (depth == 0) {
            return true;
        }
        Place place = places[depth - 1];
        return switch (place) {
            case MATH_POINT -> !element.is(Trait.GLYPH);
            case ANNOTATION -> element == Vocabulary.SVG;
            default -> place.takesHtml();
        };
    }

    private static boolean breaksOut(Element element, Attributes attributes) {
        return element.is(Trait.BREAKOUT)
                || (element.is(Trait.FONT)
                        && (attributes.has(Vocabulary.COLOR)
                                || attributes.has(Vocabulary.FACE)
                                || attributes.has(Vocabulary.SIZE)));
    }

    private void breakOut() {
        while (depth > 0 && !places[depth - 1].takesHtml()) {
            pop();
        }
    }

    private static Place inHtml(Element element) {
        if (!element.is(Trait.FOREIGN)) {
            return Place.HTML;
        }
        return element == Vocabulary.SVG ? Place.SVG : Place.MATH;
    }

    private Place inForeign(Element element, Attributes attributes) {
        if (places[depth - 1].space() == Space.SVG) {
            return element.is(Trait.SVGPOINT) || element == Vocabulary.TITLE ? Place.SVG_POINT : Place.SVG;
        }
        if (element.is(Trait.ANNOTATION)) {
            boolean html = attributes.is(Vocabulary.ENCODING, "text/html")
                    || attributes.is(Vocabulary.ENCODING, "application/xhtml+xml");
            return html ? Place.ANNOTATION_POINT : Place.ANNOTATION;
        }
        return element.is(Trait.MATHPOINT) ? Place.MATH_POINT : Place.MATH;
    }

    /**
     * Closes what an end tag of that name closes. True where that is svg or math left open in an element of that name, of
     * which it is not certain that it is open: whoever asks has to see to it that they end for all.
     */
    boolean close(long name, Element element) {
        if (depth == 0) {
            return false;
        }
        if (beyond > 0) {
            beyond--;
            return false;
        }
        if (isInnermost() && (element == Vocabulary.P || element == Vocabulary.BR)) {
            breakOut();
        }
        if (!isInnermost()) {
            closeHtml(name);
            return false;
        }
        for (int i = depth - 1; i >= 0 && places[i].isForeign(); i--) {
            if (names[i] == name) {
                popTo(i);
                return false;
            }
        }
        return closeAround(name, element);
    }

    /** Closes the innermost HTML element of that name, unless svg or math is in between. */
    private void closeHtml(long name) {
        for (int i = depth - 1; i >= 0 && !places[i].isForeign(); i--) {
            if (names[i] == name) {
                popTo(i);
                return;
            }
        }
    }

    /** An HTML element that is open around svg or math ends them, unless an integration point is in between. */
    private boolean closeAround(long name, Element element) {
        for (int i = depth - 1; i >= 0; i--) {
            if (!places[i].isForeign() && names[i] == name) {
                popTo(i);
                return true;
            }
            if (places[i] != Place.HTML && places[i].takesHtml()) {
                return false;
            }
        }
        boolean ends = element.canBeAround() && met.has(element);
        if (ends) {
            popTo(0);
        }
        return ends;
    }

    private void push(long name, Place place) {
        boolean repeats = place == Place.HTML && depth > 0 && names[depth - 1] == name && places[depth - 1] == place;
        if (repeats && IMPLIED_END.find(name) >= 0) {
            return;
        }
        if (depth == DEEPEST) {
            beyond++;
            return;
        }
        if (depth == names.length) {
            names = Arrays.copyOf(names, 2 * depth);
            places = Arrays.copyOf(places, 2 * depth);
        }
        names[depth] = name;
        places[depth++] = place;
    }

    /** How much is open, to {@link #closeTo} it again. */
    int depth() {
        return depth;
    }

    /** Closes all that was opened since so much was. */
    void closeTo(int before) {
        if (depth > before) {
            popTo(before);
        }
    }

    private void pop() {
        depth--;
    }

    private void popTo(int i) {
        depth = i;
        beyond = 0;
    }

    /** What ends by the start of another one. */
    private static final NameTable IMPLIED_END =
            new NameTable(List.of("p", "li", "dt", "dd", "option", "tr", "td", "th", "rt", "rp"));
}
