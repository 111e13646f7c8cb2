package io.consentgate.rewriter;

/** A tag that is too long to be held: it goes out by its name and as blocked, all else of it is dropped. */
final class LongTag {

    private static final byte[] END = Output.ascii(">");
    private static final byte[] SELF_CLOSING_END = Output.ascii("/>");

    private final Window window;
    private final Output output;
    private final Judge judge;
    private final Neutraliser neutraliser;
    private final Tag bare = new Tag();
    private Element element = Vocabulary.HTML.unknown();
    private byte[] bytes = new byte[0];
    private boolean isSent;
    private boolean waits;

    LongTag(Window window, Output output, Judge judge, Neutraliser neutraliser) {
        this.window = window;
        this.output = output;
        this.judge = judge;
        this.neutraliser = neutraliser;
    }

    /** Begins with what is held of it. */
    void begin(Tag tag, Element named) {
        element = named;
        isSent = tag.nameTo() > tag.nameFrom() && tag.nameTo() - tag.start <= Tokenizer.LONGEST_TAG;
        waits = isSent
                && !tag.isEndTag
                && element.isCustom()
                && judge.component(window.bytes, tag.nameFrom(), tag.nameTo(), attribute -> null) != null;
        int length = isSent ? tag.nameTo() - tag.nameFrom() : 0;
        bytes = new byte[length + 2 + Long.BYTES];
        bytes[0] = '<';
        System.arraycopy(window.bytes, tag.nameFrom(), bytes, 1, length);
        bytes[length + 1] = '>';
        bare.begin(0, false);
        bare.scan(bytes, length + 2);
    }

    Element element() {
        return element;
    }

    /** As a start tag without attributes, which it is to whoever reads on: in these bytes. */
    Tag bare() {
        return bare;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Does anything of it go out? Not where its very name is too long. */
    boolean isSent() {
        return isSent;
    }

    /** Is it a custom element that must wait for what its name says? */
    boolean waits() {
        return waits;
    }

    void send(Tag tag) {
        if (tag.isEndTag) {
            output.copy(window, tag.nameTo());
        } else {
            boolean hasText = element.is(Trait.SCRIPT) || element.is(Trait.STYLE);
            neutraliser.writeBare(tag, judge.unreadable(), hasText, waits);
        }
    }

    void end(Tag tag) {
        bare.isSelfClosing = tag.isSelfClosing;
        output.put(tag.isSelfClosing ? SELF_CLOSING_END : END);
    }
}
