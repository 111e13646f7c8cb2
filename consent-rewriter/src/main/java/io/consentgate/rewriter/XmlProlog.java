package io.consentgate.rewriter;

/** What an XML document says before and beside its elements: what it declares of its own, and which style sheets it names. */
final class XmlProlog {

    private static final byte[] STYLE_SHEET = Output.ascii("xml-stylesheet");
    private static final String BLOCKED = "consent-blocked ";

    private final Window window;
    private final Output output;
    private final Judge judge;
    private final Attributes attributes;
    private final AttributeJudge attributeJudge;

    XmlProlog(Window window, Output output, Judge judge, Attributes attributes, AttributeJudge attributeJudge) {
        this.window = window;
        this.output = output;
        this.judge = judge;
        this.attributes = attributes;
        this.attributeJudge = attributeJudge;
    }

    /** The document type declaration is complete. */
    void doctype(XmlDoctype doctype) {
        if (doctype.isHarmful) {
            output.copy(window, doctype.subsetFrom);
            output.put("<?" + BLOCKED + judge.unreadable() + " [");
            output.escaped(window.bytes, doctype.subsetFrom, doctype.subsetTo);
            output.put("?>");
            window.mark = doctype.subsetTo;
        } else {
            attributes.hasEntities |= doctype.hasEntities;
        }
    }

    /** It is too long to be held. */
    void doctypeTooLong(int from) {
        output.copy(window, from);
        output.put("<?" + BLOCKED + judge.unreadable() + "?>");
    }

    /** An instruction is complete. */
    void instruction(int from, int to) {
        if (!Ascii.startsWith(window.bytes, from + 2, to, STYLE_SHEET)) {
            return;
        }
        Tag pseudoTag = new Tag();
        pseudoTag.begin(from, false);
        if (!pseudoTag.scan(window.bytes, to)) {
            pseudoTag.cut(to);
        }
        attributes.read(window.bytes, pseudoTag);
        int href = attributes.first(Vocabulary.HREF);
        if (href < 0) {
            return;
        }
        String label = attributeJudge.styleSheet(attributes, href);
        if (label != null) {
            output.copy(window, from + 2);
            output.put(BLOCKED + label + " ");
        }
    }
}
