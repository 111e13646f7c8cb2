package io.consentgate.rewriter;

/**
 * What Chromium fetches ahead of its tree: it reads start tags as HTML has them and knows no svg and no MathML. Where what is
 * text, comment or attribute to the tree would be a start tag to it, this reads what goes out as it does, until both are
 * between tokens at the same place again. Before a tag that would load something blocked it puts one behind which all is
 * text to that reading, and which is itself part of some text to the tree.
 */
final class AheadReading implements Tokens {

    /** Nothing follows for who reads a tag in it. */
    static final String END = "<plaintext data-consent>";

    private final Window window = new Window(1 << 10);
    private final Output output;
    private final Tokenizer tokenizer = new Tokenizer(window, this, Dialect.HTML, Integer.MAX_VALUE);
    private final Attributes attributes = new Attributes(Dialect.HTML);
    private final AttributeJudge judge;
    private final Verdict verdict = new Verdict();
    private boolean isOpen;
    private boolean isOver;
    private boolean isOfTree;

    AheadReading(Output output, Judge judge) {
        this.output = output;
        this.judge = new AttributeJudge(judge, 1);
    }

    /** Begins another document. */
    void restart() {
        close();
        isOver = false;
    }

    /**
     * Reads what goes out from now on, unless that is being read, or nothing follows.
     *
     * @param withTag whether a start tag comes first that is one to the tree too
     */
    void open(boolean withTag) {
        if (!isOpen && !isOver) {
            tokenizer.restart();
            output.startReading();
            isOpen = true;
            isOfTree = withTag;
        }
    }

    boolean isOpen() {
        return isOpen;
    }

    private void close() {
        isOpen = false;
        window.clear();
    }

    /** Reads all that has gone out since, and gives it on, but for the beginning of a tag. */
    void goOn() {
        tokenizer.move(output.moveUnread(window));
        if (!isOver) {
            tokenizer.run();
        }
        if (!isOver && window.limit - tokenizer.done() > Tokenizer.LONGEST_TAG) {
            end(tokenizer.done());
        }
        output.copy(window, isOver ? window.limit : tokenizer.done());
        output.startReading();
    }

    /** All has been read, and the tree is between tokens: is it read in the same way again? */
    void meet() {
        if (isOver || (tokenizer.isBetweenTokens() && heldBytes() == 0)) {
            close();
        }
    }

    /** Nothing follows. */
    void end() {
        goOn();
        output.copy(window, window.limit);
        close();
    }

    int heldBytes() {
        return window.limit - window.mark;
    }

    @Override
    public Content startTag(Tag tag) {
        Element element = Vocabulary.HTML.element(window.bytes, tag.nameFrom(), tag.nameTo());
        if (isOver) {
            return Content.PLAIN;
        }
        if (!isOfTree && isBlocked(tag, element)) {
            end(tag.start);
            return Content.PLAIN;
        }
        isOfTree = false;
        return content(element);
    }

    /** A style is, whatever it imports, and what can be read in two ways. */
    private boolean isBlocked(Tag tag, Element element) {
        attributes.read(window.bytes, tag);
        judge.judge(attributes, element, Space.HTML, false, verdict);
        boolean isBlocked = verdict.isBlocked() || element.is(Trait.STYLE) || element.is(Trait.OTHER);
        verdict.clear();
        return isBlocked;
    }

    private static Content content(Element element) {
        if (element.is(Trait.SCRIPT)) {
            return Content.SCRIPT;
        }
        boolean isText = element.is(Trait.TEXT) || element.is(Trait.STYLE) || element.is(Trait.OTHER);
        return isText ? Content.TEXT : element.is(Trait.PLAIN) ? Content.PLAIN : Content.MARKUP;
    }

    private void end(int at) {
        output.copy(window, at);
        output.put(END);
        isOver = true;
    }

    @Override
    public Content longTagEnds(Tag tag) {
        return Content.MARKUP;
    }
}
