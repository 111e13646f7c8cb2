package io.consentgate.rewriter;

/**
 * What Chromium fetches ahead of its tree: it reads start tags as HTML has them and knows no svg and no MathML. Where what is
 * text, comment or attribute to the tree would be a start tag to it, this reads what goes out as it does, until both are
 * between tokens at the same place again, and takes from a tag that would load something blocked its {@code <}.
 */
final class AheadReading implements Tokens {

    /** A {@code <}, spelled as nobody does, so that it can be told from the page's own. */
    static final String LESS_THAN = "&#x00003C;";

    private final Window window = new Window(1 << 10);
    private final Output output;
    private final Tokenizer tokenizer = new Tokenizer(window, this, Dialect.HTML, Integer.MAX_VALUE);
    private final Attributes attributes = new Attributes(Dialect.HTML);
    private final AttributeJudge judge;
    private final Verdict verdict = new Verdict();
    private boolean isOpen;
    private boolean isOfTree;

    AheadReading(Output output, Judge judge) {
        this.output = output;
        this.judge = new AttributeJudge(judge, 1);
    }

    /**
     * Reads what goes out from now on.
     *
     * @param withTag whether a start tag comes first that is one to the tree too
     */
    void open(boolean withTag) {
        window.clear();
        tokenizer.restart();
        output.startReading();
        isOpen = true;
        isOfTree = withTag;
    }

    boolean isOpen() {
        return isOpen;
    }

    void close() {
        isOpen = false;
        window.clear();
    }

    /** Reads all that has gone out, and gives it on, but for the beginning of a tag. */
    void goOn() {
        tokenizer.move(output.moveUnread(window));
        tokenizer.run();
        if (window.limit - tokenizer.done() > Tokenizer.LONGEST_TAG) {
            escape(tokenizer.done(), window.limit);
            tokenizer.resume(window.limit);
        }
        output.copy(window, tokenizer.done());
        output.startReading();
    }

    /** Is the tree, which is between tokens, read in the same way again? */
    boolean hasMet() {
        return tokenizer.isBetweenTokens() && tokenizer.done() == window.limit;
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
        if (!isOfTree && isBlocked(tag, element)) {
            escape(tag.start, tag.end);
            return Content.MARKUP;
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

    /** All of them, since what stands in the tag's quotes is no longer quoted. */
    private void escape(int start, int end) {
        for (int p = start; p < end; p++) {
            if (window.bytes[p] == '<') {
                output.copy(window, p);
                output.put(LESS_THAN);
                window.mark = p + 1;
            }
        }
    }

    @Override
    public Content longTagEnds(Tag tag) {
        return Content.MARKUP;
    }
}
