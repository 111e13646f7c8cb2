package io.consentgate.rewriter;

/** A tag that is too long to be held: it goes out by its name and as blocked, all else of it is dropped. */
final class LongTag {

    private static final byte[] END = Output.ascii(">");
    private static final byte[] SELF_CLOSING_END = Output.ascii("/>");

    private final Window window;
    private final Output output;
    private final Judge judge;
    private final Neutraliser neutraliser;
    private Element element = Vocabulary.HTML.unknown();
    private long name;
    private boolean isSent;

    LongTag(Window window, Output output, Judge judge, Neutraliser neutraliser) {
        this.window = window;
        this.output = output;
        this.judge = judge;
        this.neutraliser = neutraliser;
    }

    /** Begins with what is held of it. */
    void begin(Tag tag, Element named) {
        element = named;
        name = NameTable.key(window.bytes, tag.nameFrom(), tag.nameTo());
        isSent = tag.nameTo() > tag.nameFrom();
    }

    Element element() {
        return element;
    }

    /** The key of its name. */
    long name() {
        return name;
    }

    /** Does anything of it go out? Not where its very name is too long. */
    boolean isSent() {
        return isSent;
    }

    void send(Tag tag) {
        if (tag.isEndTag) {
            output.copy(window, tag.nameTo());
        } else {
            boolean hasText = element.is(Trait.SCRIPT) || element.is(Trait.STYLE);
            neutraliser.writeBare(tag, judge.unreadable(), hasText);
        }
    }

    void end(Tag tag) {
        output.put(tag.isSelfClosing ? SELF_CLOSING_END : END);
    }
}
