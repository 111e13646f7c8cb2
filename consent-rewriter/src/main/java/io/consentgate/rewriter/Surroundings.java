package io.consentgate.rewriter;

/** What a tag stands in, as far as it decides what the tag means and how what follows it is read. */
final class Surroundings {

    /** Ends svg and math and is nothing to whom they have ended. */
    static final String BREAKS_OUT = "<head>";

    /** Ends all markup for those who read it so, where what is open in HTML inside svg or math cannot be broken out of. */
    static final String ENDS_MARKUP = "<head><plaintext>";

    private final ForeignContent foreign = new ForeignContent();
    private final OtherReading other;
    private final boolean xml;

    /** How many templates are open: nothing of ours stands in one. */
    private int templates;

    /** How many were, and how much of svg and math, where the other reading began. */
    private int templatesOutside;

    private int foreignOutside;

    /** Is a select open, in which raw elements are not raw for all browsers? */
    private boolean isInSelect;

    /** How many framesets are open: if the document is one, all in them is passed over but frames. */
    private int framesets;

    Surroundings(OtherReading other, Dialect dialect) {
        this.other = other;
        xml = dialect == Dialect.XML;
    }

    void restart() {
        foreign.restart();
        templates = 0;
        isInSelect = false;
        framesets = 0;
    }

    /** What has been met so far. */
    Met met() {
        return foreign.met();
    }

    /** An element is met, wherever. */
    void meets(Element element) {
        foreign.meets(element);
    }

    /** Opens an element and tells the namespace that it is in. */
    Space open(byte[] bytes, Tag tag, Element element, Attributes attributes) {
        if (xml || (!foreign.isOpen() && !element.is(Trait.FOREIGN))) {
            return xml ? Space.XML : Space.HTML;
        }
        long name = NameTable.key(bytes, tag.nameFrom(), tag.nameTo());
        Space space = foreign.open(name, tag.isSelfClosing, element, attributes);
        return framesets > 0 && element == Vocabulary.FRAME ? Space.HTML : space;
    }

    /** Closes what an end tag of that name closes; see {@link ForeignContent#close}. */
    boolean close(long name, Element element) {
        return foreign.close(name, element);
    }

    /** Takes in that an element begins, or ends: by one, or by minus one. */
    void count(Element element, Space space, int by) {
        if (space == Space.HTML && element == Vocabulary.TEMPLATE) {
            templates = Math.max(0, templates + by);
        }
        if (element == Vocabulary.FRAMESET) {
            framesets = Math.max(0, framesets + by);
        } else if (space == Space.HTML && element.is(Trait.SELECT)) {
            isInSelect = by > 0;
        }
    }

    /** What follows the start tag of an element. */
    Content content(byte[] bytes, Tag tag, Element element, Space space) {
        if (space != Space.HTML) {
            return Content.MARKUP;
        }
        boolean isPassedOver = framesets > 0 && (element == Vocabulary.TEXTAREA || element.is(Trait.SCRIPT));
        if (element.is(Trait.SCRIPT) && !isPassedOver) {
            return Content.SCRIPT;
        }
        if (element.is(Trait.STYLE) || (element == Vocabulary.TEXTAREA && !isPassedOver)) {
            return Content.TEXT;
        }
        boolean isOther = element.is(Trait.OTHER) || (isDoubtful() && element.is(Trait.TEXT)) || isPassedOver;
        if (isOther && !other.isOpen()) {
            other.open(bytes, tag.nameFrom(), tag.nameTo());
            foreignOutside = foreign.depth();
            templatesOutside = templates;
        }
        if (isOther || (isDoubtful() && element.is(Trait.PLAIN))) {
            return Content.MARKUP;
        }
        if (element.is(Trait.PLAIN)) {
            return plain();
        }
        return element.is(Trait.TEXT) ? Content.TEXT : Content.MARKUP;
    }

    /** To those who read it so, no markup follows. */
    private Content plain() {
        if (other.isOpen()) {
            foreign.closeTo(foreignOutside);
        }
        return Content.PLAIN;
    }

    /** To those who read text there, nothing was opened inside. To others svg or math may be open: what has to stand there. */
    String closeOther() {
        boolean isLeftOpen = foreign.depth() > foreignOutside;
        String ending = !isLeftOpen ? "" : foreign.takesHtmlSince(foreignOutside) ? ENDS_MARKUP : BREAKS_OUT;
        other.close();
        foreign.closeTo(foreignOutside);
        templates = templatesOutside;
        return ending;
    }

    /** Is this the document's own, to all who read it, and in no template, svg or math? */
    boolean isOwn() {
        return templates == 0 && !other.isOpen() && !foreign.isOpen();
    }

    /** Can something of ours stand here? */
    boolean isPlaced() {
        return !xml && isOwn();
    }

    /** Has what a tag says no bearing on those to come? */
    boolean isQuiet() {
        return isPlaced() && !isDoubtful();
    }

    /** Does an element in that namespace surely become part of the document? */
    boolean isCertain(Space space) {
        return templates == 0 && !other.isOpen() && !space.isForeign();
    }

    /** Can it be a select or a frameset that this stands in? */
    boolean isDoubtful() {
        return isInSelect || framesets > 0;
    }

    boolean isInFrameset() {
        return framesets > 0;
    }

    /** Is svg or math open? */
    boolean isForeign() {
        return foreign.isOpen();
    }

    /** Are CDATA sections read as such? */
    boolean readsCdata() {
        return xml || foreign.isInnermost();
    }

    /** Do some browsers read them as declarations? */
    boolean doubtsCdata() {
        return foreign.isIntegrationPoint();
    }
}
