package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/** An inline script or style that is held until it ends, and then judged whole. */
final class InlineText {

    /** The longest text that is held, in bytes. */
    static final int LONGEST = 1 << 18;

    enum Kind {
        CODE,
        URLS,
        STYLE
    }

    private static final int NONE = -1;

    /** Where the start tag begins, or -1 while nothing is held. */
    private int start = NONE;

    private int textFrom;
    private Kind kind = Kind.CODE;
    private boolean isMarkup;
    private final Judge judge;
    private final JsonUrls json;
    private final StyleSheets styles;
    private final MarkupText markup = new MarkupText();

    InlineText(Judge judge) {
        this.judge = judge;
        json = new JsonUrls(judge);
        styles = new StyleSheets(judge);
    }

    /**
     * Holds the text after that start tag.
     *
     * @param inMarkup whether it is read as markup, as in svg, so that it can hold references and CDATA sections
     */
    void hold(Tag tag, Kind heldKind, boolean inMarkup) {
        start = tag.start;
        textFrom = tag.end;
        kind = heldKind;
        isMarkup = inMarkup;
    }

    void release() {
        start = NONE;
    }

    boolean isHeld() {
        return start != NONE;
    }

    boolean isHeldInMarkup() {
        return start != NONE && isMarkup;
    }

    void move(int by) {
        if (start != NONE) {
            start -= by;
            textFrom -= by;
        }
    }

    int start() {
        return start;
    }

    int textFrom() {
        return textFrom;
    }

    boolean isTooLong(int to) {
        return to - textFrom > LONGEST;
    }

    boolean isStyle() {
        return kind == Kind.STYLE;
    }

    /** The labels for the text up to there, or null. */
    @Nullable
    String judge(byte[] bytes, int to) {
        if (isMarkup) {
            markup.read(bytes, textFrom, to);
            return judge(markup.bytes, 0, markup.length);
        }
        return judge(bytes, textFrom, to);
    }

    private @Nullable String judge(byte[] bytes, int from, int to) {
        return switch (kind) {
            case CODE -> judge.script(bytes, from, to);
            case URLS -> json.judge(Load.SCRIPT, bytes, from, to);
            case STYLE -> nullIfEmpty(styles.judge(bytes, from, to));
        };
    }

    private static @Nullable String nullIfEmpty(String labels) {
        return labels.isEmpty() ? null : labels;
    }

    /** The style that was judged last with harmless URLs in it, or null where only leaving it out helps. */
    byte @Nullable [] rewrittenStyle() {
        boolean inPlace = kind == Kind.STYLE && !(isMarkup && markup.isChanged);
        return inPlace ? styles.rewritten() : null;
    }
}
