package io.consentgate.rewriter;

/**
 * Where in a style sheet we are, as far as it decides what a URL or a string would load. Is told every token but white
 * space and comments.
 *
 * <p>A string counts as a URL in {@code @import}, in the functions that take one, at any depth, and wherever it can get
 * there by substitution: in a custom property, in {@code initial-value}, in a custom function and where one is called.
 */
final class CssContext {

    /** The at-rules in which a URL or a string means something else than it does elsewhere. */
    private enum AtRule {
        IMPORT("import"),
        NAMESPACE("namespace"),
        DOCUMENT("document"),
        MOZ_DOCUMENT("-moz-document"),
        FONT_FACE("font-face"),
        FUNCTION("function"),
        PROPERTY("property"),
        OTHER("");

        private final String word;

        AtRule(String word) {
            this.word = word;
        }

        static AtRule of(CssText name) {
            for (AtRule rule : RULES) {
                if (name.is(rule.word)) {
                    return rule;
                }
            }
            return OTHER;
        }

        private static final AtRule[] RULES = values();
    }

    private static final int DEEPEST = 128;
    private static final int NOWHERE = -1;

    private static final byte BLOCK = '{';
    private static final byte PARENTHESES = '(';
    private static final byte BRACKETS = '[';

    /** Closed by the same parenthesis, but strings in it are URLs. */
    private static final byte URLS = 'u';

    private final byte[] open = new byte[DEEPEST];
    private int depth;
    private AtRule rule = AtRule.OTHER;
    private boolean startsStatement = true;
    private int substitutable = NOWHERE;
    private int fontFace = NOWHERE;
    private boolean lost;

    void restart() {
        depth = 0;
        rule = AtRule.OTHER;
        startsStatement = true;
        substitutable = NOWHERE;
        fontFace = NOWHERE;
        lost = false;
    }

    /** Would a URL here be loaded at all? */
    boolean loads() {
        return rule != AtRule.NAMESPACE && rule != AtRule.DOCUMENT && rule != AtRule.MOZ_DOCUMENT;
    }

    /** What a URL here would be loaded for. */
    Load load() {
        if (rule == AtRule.IMPORT) {
            return Load.STYLE;
        }
        return fontFace == NOWHERE ? Load.IMAGE : Load.FONT;
    }

    /** Can a string here come to be a URL that is loaded? */
    boolean stringsLoad() {
        return loads()
                && (lost || rule == AtRule.IMPORT || rule == AtRule.FUNCTION || substitutable != NOWHERE || isInUrls());
    }

    /** A URL: what follows in an {@code @import} is none. */
    void url() {
        other();
        rule = rule == AtRule.IMPORT ? AtRule.OTHER : rule;
    }

    /** Do blocks and statements make no difference here, but for the custom properties that begin one? */
    boolean isPlain() {
        return depth == 0 && rule == AtRule.OTHER && substitutable == NOWHERE && !lost;
    }

    /** Blocks and statements have been passed over, and a statement begins or does not. */
    void passed(boolean beginsStatement) {
        startsStatement = beginsStatement;
    }

    /** Does a token here begin a statement? */
    boolean startsStatement() {
        return startsStatement;
    }

    void other() {
        startsStatement = false;
    }

    void atKeyword(CssText name) {
        other();
        rule = AtRule.of(name);
    }

    void name(CssText name) {
        if (startsStatement && canBeSubstituted(name)) {
            substitutable = depth;
        }
        other();
    }

    private boolean canBeSubstituted(CssText name) {
        return name.isCustom() || (!isPlain() && (name.is("initial-value") || name.is("result")));
    }

    /** A name and its parenthesis. */
    void function(CssText name) {
        if (name.is("type")) {
            other();
            pushUnlessPlain(PARENTHESES);
        } else if (takesUrls(name)) {
            urlFunction();
        } else {
            parenthesis();
        }
    }

    private static boolean takesUrls(CssText name) {
        return name.is("src")
                || name.is("image")
                || name.is("image-set")
                || name.is("-webkit-image-set")
                || name.isCustom();
    }

    /** The {@code url(} of a quoted URL. */
    void urlFunction() {
        other();
        push(URLS);
    }

    void parenthesis() {
        other();
        pushUnlessPlain(isInUrls() ? URLS : PARENTHESES);
    }

    void bracket() {
        other();
        pushUnlessPlain(BRACKETS);
    }

    private void pushUnlessPlain(byte bracket) {
        if (!isPlain()) {
            push(bracket);
        }
    }

    void block() {
        pushUnlessPlain(BLOCK);
        if (rule == AtRule.FONT_FACE && fontFace == NOWHERE) {
            fontFace = depth;
        }
        rule = AtRule.OTHER;
        startsStatement = true;
    }

    private boolean isInUrls() {
        return depth > 0 && open[depth - 1] == URLS;
    }

    private void push(byte bracket) {
        if (depth == DEEPEST) {
            lost = true;
        } else {
            open[depth++] = bracket;
        }
    }

    void closeParenthesis() {
        other();
        if (depth > 0 && (open[depth - 1] == PARENTHESES || open[depth - 1] == URLS)) {
            depth--;
        }
    }

    void closeBracket() {
        other();
        if (depth > 0 && open[depth - 1] == BRACKETS) {
            depth--;
        }
    }

    void closeBlock() {
        if (depth > 0 && open[depth - 1] == BLOCK) {
            fontFace = fontFace == depth ? NOWHERE : fontFace;
            depth--;
            endStatement();
        } else if (depth == 0) {
            endStatement(); // of a block that was passed over
        }
    }

    void semicolon() {
        if (depth == 0 || open[depth - 1] == BLOCK) {
            endStatement();
        }
    }

    private void endStatement() {
        rule = AtRule.OTHER;
        startsStatement = true;
        if (depth <= substitutable) {
            substitutable = NOWHERE;
        }
    }
}
