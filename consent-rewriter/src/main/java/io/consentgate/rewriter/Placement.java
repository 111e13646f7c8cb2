package io.consentgate.rewriter;

import java.util.List;

/**
 * Puts the insertions in their places, found by the rules that open and close head and body (WHATWG HTML, section 13.2.6.4
 * "The rules for parsing tokens in HTML content", 13.2.6.4.2 to 13.2.6.4.7 and 13.2.6.4.19).
 */
final class Placement {

    static final byte[] OPEN = Output.ascii("<!--consent-->");
    static final byte[] CLOSE = Output.ascii("<!--/consent-->");
    private static final byte[] HTML_OPEN = Output.ascii("<html");
    private static final byte[] HTML_CLOSE = Output.ascii(">");
    private static final byte[] NOTHING = new byte[0];

    private final Insertions insertions;
    private final Window window;
    private final Output output;

    private boolean awaitsHtml;
    private boolean awaitsHead;
    private boolean awaitsBody;
    private boolean awaitsEnd;
    private boolean isAttributeSeen;
    private boolean isBeforeBody;
    private boolean sawAnything;
    private boolean bodyFollowsTag;

    Placement(Insertions insertions, Window window, Output output) {
        this.insertions = insertions;
        this.window = window;
        this.output = output;
        awaitsHtml = insertions.htmlAttributes.length > 0;
        awaitsHead = insertions != Insertions.NONE;
        awaitsBody = insertions != Insertions.NONE;
        awaitsEnd = insertions != Insertions.NONE;
        isBeforeBody = awaitsHtml || awaitsHead || awaitsBody || awaitsEnd;
    }

    /** What has been done so far. */
    Placed placed() {
        return new Placed(awaitsHtml, awaitsHead, awaitsBody, awaitsEnd, isAttributeSeen, isBeforeBody, sawAnything);
    }

    /** So much has been done. */
    void placed(Placed placed) {
        awaitsHtml = placed.awaitsHtml();
        awaitsHead = placed.awaitsHead();
        awaitsBody = placed.awaitsBody();
        awaitsEnd = placed.awaitsEnd();
        isAttributeSeen = placed.isAttributeSeen();
        isBeforeBody = placed.isBeforeBody();
        sawAnything = placed.sawAnything();
    }

    /** Must all tags and text be told, because the body has not begun? */
    boolean isBeforeBody() {
        return isBeforeBody;
    }

    /** Does anything of ours go into this document? */
    boolean isWanted() {
        return insertions != Insertions.NONE;
    }

    /** Puts markup of ours before a tag. */
    void putBefore(Tag tag, List<byte[]> markup) {
        if (!markup.isEmpty()) {
            output.copy(window, tag.start);
            output.put(OPEN);
            output.put(markup);
            output.put(CLOSE);
        }
    }

    /** The length of the attribute name that the end depends on, or 0. */
    int watchedLength() {
        return awaitsEnd && !isAttributeSeen ? insertions.attribute.length() : 0;
    }

    /** An element stands in the document that the end may depend on. */
    void attributes(Attributes attributes) {
        if (watchedLength() > 0 && attributes.hasNamed(insertions.attribute)) {
            isAttributeSeen = true;
        }
    }

    /** Text outside of raw elements; white space is none. */
    void text(int from, int to) {
        sawAnything = true;
        for (int p = from; p < to; p++) {
            if (!Ascii.isSpace(window.bytes[p])) {
                bodyIsImplied(p);
                return;
            }
        }
    }

    /** A start tag of HTML, before the body; one that fetches, if so said. */
    void startTag(Tag tag, Element element, boolean fetches) {
        sawAnything = true;
        if (element == Vocabulary.HTML_ELEMENT) {
            htmlTag(tag);
        } else if (element == Vocabulary.BODY) {
            beforeBodyTag(tag.start);
        } else if (element == Vocabulary.FRAMESET) {
            isBeforeBody = false;
            awaitsEnd = false;
        } else if (!element.is(Trait.HEAD)) {
            bodyIsImplied(tag.start);
        } else if (fetches) {
            put(tag.start, true, false, false);
        }
    }

    private void htmlTag(Tag tag) {
        if (awaitsHtml) {
            awaitsHtml = false;
            output.copy(window, tag.nameTo());
            output.put(insertions.htmlAttributes);
        }
    }

    private void beforeBodyTag(int position) {
        put(position, true, false, false);
        isBeforeBody = false;
        bodyFollowsTag = awaitsBody;
    }

    /** The start tag that was told has been sent up to there. */
    void startTagIsSent(int to) {
        if (bodyFollowsTag) {
            bodyFollowsTag = false;
            put(to, false, true, false);
        }
    }

    /** An end tag of HTML outside templates. */
    void endTag(Tag tag, Element element) {
        boolean isBody = element == Vocabulary.BODY;
        if (isBeforeBody && element == Vocabulary.HEAD) {
            sawAnything = true;
            put(tag.start, true, false, false);
        } else if (isBeforeBody && (isBody || element == Vocabulary.HTML_ELEMENT || element == Vocabulary.BR)) {
            bodyIsImplied(tag.start);
        }
        if (isBody && awaitsEnd) {
            put(tag.start, false, false, true);
        }
    }

    /** The document ends between tokens, with nothing open that would take what stands there for something else. */
    void end() {
        if (sawAnything && (isBeforeBody || awaitsEnd)) {
            isBeforeBody = false;
            put(window.limit, true, true, true);
        }
    }

    private void bodyIsImplied(int position) {
        isBeforeBody = false;
        put(position, true, true, false);
    }

    private void put(int position, boolean head, boolean body, boolean end) {
        if (!(head && (awaitsHtml || awaitsHead)) && !(body && awaitsBody) && !(end && awaitsEnd)) {
            return;
        }
        byte[] html = head && awaitsHtml ? insertions.htmlAttributes : NOTHING;
        List<byte[]> headMarkup = head && awaitsHead ? insertions.head.get() : List.of();
        List<byte[]> bodyMarkup = body && awaitsBody ? insertions.body.get() : List.of();
        List<byte[]> endMarkup = end && awaitsEnd ? insertions.end.markup(isAttributeSeen) : List.of();
        awaitsHtml &= !head;
        awaitsHead &= !head;
        awaitsBody &= !body;
        awaitsEnd &= !end;
        if (html.length == 0 && isNothing(headMarkup) && isNothing(bodyMarkup) && isNothing(endMarkup)) {
            return;
        }
        output.copy(window, position);
        output.put(OPEN);
        if (html.length > 0) {
            output.put(HTML_OPEN);
            output.put(html);
            output.put(HTML_CLOSE);
        }
        output.put(headMarkup);
        output.put(bodyMarkup);
        output.put(endMarkup);
        output.put(CLOSE);
    }

    private static boolean isNothing(List<byte[]> pieces) {
        for (byte[] piece : pieces) {
            if (piece.length > 0) {
                return false;
            }
        }
        return true;
    }
}
