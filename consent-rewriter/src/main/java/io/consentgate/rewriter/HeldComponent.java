package io.consentgate.rewriter;

/**
 * The start tag of a custom element that is told by a script straight inside it whom to contact: held until that ends, then sent
 * as it is or under another name.
 */
final class HeldComponent {

    /** The longest element that is held, in bytes. */
    private static final int LONGEST = 1 << 18;

    private static final int NONE = -1;

    private final Window window;
    private final Judge judge;
    private final Attributes attributes;
    private final Neutraliser neutraliser;
    private final OpenComponents components;
    private final JsonUrls json;
    private final Tag tag = new Tag();
    private Verdict verdict = new Verdict();

    /** Where the start tag begins, or -1 while none is held. */
    private int start = NONE;

    private int tagEnd;

    /** Where the script's text begins, or -1 before it. */
    private int textFrom = NONE;

    HeldComponent(
            Window window, Judge judge, Attributes attributes, Neutraliser neutraliser, OpenComponents components) {
        this.window = window;
        this.judge = judge;
        this.attributes = attributes;
        this.neutraliser = neutraliser;
        this.components = components;
        json = new JsonUrls(judge);
    }

    void restart() {
        start = NONE;
        verdict.clear();
    }

    /** Holds the component that was opened last, and what was found about it; returns an empty verdict for the next tag. */
    Verdict hold(Tag opened, Verdict found) {
        Verdict spare = verdict;
        verdict = found;
        start = opened.start;
        tagEnd = opened.end;
        textFrom = NONE;
        return spare;
    }

    boolean isHeld() {
        return start != NONE;
    }

    /** Where the start tag that is held begins. */
    int start() {
        return start;
    }

    void move(int by) {
        if (isHeld()) {
            start -= by;
            tagEnd -= by;
            textFrom -= textFrom == NONE ? 0 : by;
        }
    }

    /** The script's text begins there. */
    void textBegins(int from) {
        textFrom = from;
    }

    /** Can it be held to there? */
    boolean reaches(int to) {
        return to - start <= LONGEST;
    }

    /** The document is seen to there and goes on. */
    void goesOn(int to) {
        if (isHeld() && !reaches(to)) {
            if (textFrom != NONE) {
                rename(judge.unreadable());
            }
            release();
        }
    }

    /** The script's text, if it has begun, ends there. */
    void ends(int to) {
        if (isHeld() && textFrom != NONE) {
            String label = reaches(to) ? json.judgeAddresses(window.bytes, textFrom, to) : judge.unreadable();
            if (label != null) {
                rename(label);
            }
            release();
        }
    }

    private void rename(String label) {
        verdict.rename(label);
        components.lastWaits();
    }

    /** The start tag can be sent, if one is held, as it has been judged so far. */
    void release() {
        if (isHeld() && verdict.isBlocked()) {
            tag.begin(start, false);
            tag.scan(window.bytes, tagEnd);
            attributes.read(window.bytes, tag);
            neutraliser.write(tag, attributes, verdict, false);
            verdict.clear();
        }
        start = NONE;
    }
}
