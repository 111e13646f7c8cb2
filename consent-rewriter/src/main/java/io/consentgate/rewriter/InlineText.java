package io.consentgate.rewriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The text of inline scripts and styles: held until it ends, judged whole, sent with its start tag as it is or neutralised.
 * A style that is too long to be held is rewritten as it comes; a script is neutralised.
 */
final class InlineText {

    /** The longest text that is held, in bytes. */
    private static final int LONGEST = 1 << 18;

    private static final int NONE = -1;

    private final Window window;
    private final Output output;
    private final Judge judge;
    private final Neutraliser neutraliser;
    private final Attributes attributes;
    private final JsonUrls json;
    private final SpeculationRules speculation;
    private final StyleSheets styles;
    private final AheadImports imports;
    private final MarkupText markup;
    private final Verdict verdict = new Verdict();
    private final Tag tag = new Tag();

    /** Where the start tag begins, or -1 while nothing is held. */
    private int start = NONE;

    private int textFrom;
    private TextKind kind = TextKind.CODE;
    private boolean isMarkup;
    private boolean isDoubtful;
    private boolean isDropped;
    private @Nullable CssRewriter stream;

    InlineText(
            Window window,
            Output output,
            Judge judge,
            Neutraliser neutraliser,
            Attributes attributes,
            Dialect dialect) {
        this.window = window;
        this.output = output;
        this.judge = judge;
        this.neutraliser = neutraliser;
        this.attributes = attributes;
        markup = new MarkupText(window, dialect);
        json = new JsonUrls(judge);
        speculation = new SpeculationRules(judge);
        styles = new StyleSheets(judge);
        imports = new AheadImports(judge);
    }

    void restart() {
        start = NONE;
        stream = null;
        isDropped = false;
    }

    /**
     * Holds the text after that start tag.
     *
     * @param inMarkup whether it is read as markup, as in svg, so that it can hold references and CDATA sections
     * @param forSome whether some browsers read it the other way, as in a select
     */
    void hold(Tag opened, TextKind heldKind, boolean inMarkup, boolean forSome) {
        start = opened.start;
        textFrom = opened.end;
        kind = heldKind;
        isMarkup = inMarkup;
        isDoubtful = forSome;
    }

    boolean isHeld() {
        return start != NONE;
    }

    boolean isHeldInMarkup() {
        return start != NONE && isMarkup;
    }

    boolean isStyle() {
        return kind.isStyle();
    }

    /** Where the start tag that is held begins. */
    int start() {
        return start;
    }

    void move(int by) {
        if (start != NONE) {
            start -= by;
            textFrom -= by;
        }
    }

    /** The text is seen to there and goes on. */
    void goesOn(int to) {
        if (isDropped) {
            window.mark = to;
        } else if (stream != null) {
            stream(stream, to);
        } else if (isHeld() && to - textFrom > LONGEST) {
            tooLong(to);
        }
    }

    /** The text ends there. */
    void ends(int to) {
        if (isHeld()) {
            if (to - textFrom > LONGEST) {
                tooLong(to);
            } else {
                judge(to);
            }
        }
        if (isDropped) {
            goesOn(to);
            isDropped = false;
        }
        if (stream != null) {
            stream(stream, to);
            end(stream);
            stream = null;
        }
    }

    /** The text is no text but holds elements, or what else cannot be judged. */
    void isUnreadable() {
        if (kind == TextKind.IMPORTS && !mayImport(window.limit)) {
            start = NONE;
            return;
        }
        neutralise(judge.unreadable(), textFrom, true);
    }

    private void tooLong(int to) {
        if (kind.isStyle() && (isDoubtful || (!isMarkup && importsMore(textFrom + LONGEST)))) {
            drop(to);
        } else if (kind.isStyle() && !isMarkup) {
            output.copy(window, textFrom);
            start = NONE;
            stream = new CssRewriter(output::add, judge, 0);
            stream(stream, to);
        } else {
            isUnreadable();
        }
    }

    /** Is more imported ahead of the tree than can be left out of a style as it comes? */
    private boolean importsMore(int to) {
        if (!mayImport(to)) {
            return false;
        }
        boolean isBlocked = !styles.judge(window.bytes, textFrom, to).isEmpty();
        byte[] text = isBlocked ? styles.rewritten() : window.bytes;
        return imports.judge(text, isBlocked ? 0 : textFrom, isBlocked ? text.length : to) != null || !imports.isOver();
    }

    /** A style that holds what is markup to some: its text is kept with its tag, as far as it is held, and sent nowhere else. */
    private void drop(int to) {
        neutralise(judge.unreadable(), Math.min(to, textFrom + LONGEST), true);
        isDropped = true;
        window.mark = to;
    }

    private boolean holdsMarkup(int to) {
        return Window.indexOf(window.bytes, textFrom, to, Window.LESS_THAN) < to;
    }

    private void stream(CssRewriter css, int to) {
        try {
            css.write(window.bytes, window.mark, to - window.mark);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        window.mark = to;
    }

    private static void end(CssRewriter css) {
        try {
            css.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void judge(int to) {
        if (kind.isStyle() && isDoubtful && !isMarkup && holdsMarkup(to)) {
            drop(to);
            return;
        }
        String label = label(to);
        String ahead = kind.isStyle() && label == null ? imports.judge(window.bytes, textFrom, to) : null;
        if (ahead != null) {
            neutralise(ahead, textFrom, true);
            return;
        }
        if (label == null) {
            start = NONE;
            return;
        }
        boolean inPlace = kind == TextKind.IMPORTS || (kind == TextKind.STYLE && !(isMarkup && markup.isChanged));
        inPlace &= !styles.isInDoubt();
        byte[] rewritten = inPlace ? styles.rewritten() : window.bytes;
        if (inPlace && imports.judge(rewritten, 0, rewritten.length) != null) {
            inPlace = false;
        }
        neutralise(label, textFrom, !inPlace);
        if (inPlace) {
            output.put(rewritten);
            window.mark = to;
        }
    }

    private @Nullable String label(int to) {
        if (kind == TextKind.IMPORTS && !mayImport(to)) {
            return null;
        }
        if (!isMarkup || kind == TextKind.IMPORTS) {
            return label(window.bytes, textFrom, to);
        }
        markup.read(textFrom, to);
        if (markup.hasElements || attributes.namesEntity(window.bytes, textFrom, to)) {
            return judge.unreadable();
        }
        String label = label(markup.bytes, 0, markup.length);
        return label == null && isDoubtful ? label(window.bytes, textFrom, to) : label;
    }

    private boolean mayImport(int to) {
        return AheadImports.canImport(window.bytes, textFrom, to);
    }

    /** What fetches ahead of the tree looks for no imports behind this. */
    private void stopImports() {
        output.put(Placement.OPEN);
        output.put(Placement.CLOSE);
    }

    private @Nullable String label(byte[] bytes, int from, int to) {
        return switch (kind) {
            case CODE -> judge.script(bytes, from, to);
            case ADDRESSES -> json.judgeAddresses(bytes, from, to);
            case URLS -> json.judge(Load.SCRIPT, bytes, from, to);
            case RULES -> speculation.judge(bytes, from, to);
            case IMPORTS, STYLE -> {
                String labels = styles.judge(bytes, from, to);
                yield labels.isEmpty() ? null : labels;
            }
        };
    }

    private void neutralise(String label, int keptTo, boolean asPlainText) {
        tag.begin(start, false);
        if (!tag.scan(window.bytes, textFrom)) {
            tag.cut(textFrom);
        }
        attributes.read(window.bytes, tag);
        verdict.block(label);
        neutraliser.write(tag, keptTo, attributes, verdict, asPlainText);
        if (asPlainText && kind.isStyle() && (isMarkup || keptTo == textFrom)) {
            stopImports();
        }
        verdict.clear();
        start = NONE;
    }
}
