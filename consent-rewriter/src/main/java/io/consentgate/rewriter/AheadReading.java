package io.consentgate.rewriter;

/**
 * What Chromium fetches ahead of its tree: it reads start tags as HTML has them and knows no svg, but for its images and
 * scripts, and no MathML. Where what is text, comment or attribute to the tree would be a start tag to it, this reads what
 * goes out as it does, until both are between tokens at the same place again. Before a tag that would load something blocked
 * it puts one behind which all is text to that reading, and which is itself part of some text to the tree.
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
    private boolean isOver;
    private boolean isOfTree;

    AheadReading(Output output, AttributeJudge judge) {
        this.output = output;
        this.judge = judge;
    }

    /**
     * Reads what goes out from now on.
     *
     * @param withTag whether a start tag comes first that is one to the tree too
     */
    void begin(boolean withTag) {
        window.clear();
        tokenizer.restart();
        isOver = false;
        isOfTree = withTag;
    }

    /** Reads all that has gone out since, and gives it on, but for the beginning of a tag. */
    void goOn() {
        tokenizer.move(output.moveUnread(window));
        if (!isOver) {
            tokenizer.run();
        }
        if (!isOver && window.limit - tokenizer.done() > Tokenizer.LONGEST_TAG) {
            endAt(tokenizer.done());
        }
        output.copy(window, isOver ? window.limit : tokenizer.done());
    }

    /** Is this over, or the tree, which is between tokens, read in the same way again? */
    boolean hasMet() {
        return isOver || (isBetweenTokens() && heldBytes() == 0);
    }

    boolean isBetweenTokens() {
        return !isOver && tokenizer.isBetweenTokens();
    }

    /** Does this read text up to the end tag of that name? */
    boolean isText(byte[] bytes, int nameFrom, int nameTo) {
        return !isOver && tokenizer.isRaw(bytes, nameFrom, nameTo);
    }

    /** Nothing follows. */
    void end() {
        output.copy(window, window.limit);
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
            endAt(tag.start);
            return Content.PLAIN;
        }
        isOfTree = false;
        return content(element);
    }

    /** A style is, whatever it imports, and what can be read in two ways. */
    private boolean isBlocked(Tag tag, Element element) {
        attributes.read(window.bytes, tag);
        judge.judge(attributes, element, element == Vocabulary.IMAGE ? Space.SVG : Space.HTML, false, verdict);
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

    private void endAt(int at) {
        output.copy(window, at);
        output.put(END);
        isOver = true;
    }

    @Override
    public Content longTagEnds(Tag tag) {
        return Content.MARKUP;
    }
}
