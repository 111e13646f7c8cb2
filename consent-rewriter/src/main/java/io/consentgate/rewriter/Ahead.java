package io.consentgate.rewriter;

/** Where what fetches ahead of the tree begins to read something else than the tree, and where both read alike again. */
final class Ahead {

    private final Window window;
    private final Output output;
    private final InlineText inline;
    private final boolean xml;
    private final AheadReadings readings;

    Ahead(Window window, Output output, InlineText inline, Judge judge, Dialect dialect) {
        this.window = window;
        this.output = output;
        this.inline = inline;
        xml = dialect == Dialect.XML;
        readings = new AheadReadings(output, judge);
    }

    void restart() {
        readings.restart();
    }

    boolean isOpen() {
        return readings.isOpen();
    }

    /** What follows that tag of svg or math is text to it. */
    void beginBehind(Tag tag) {
        boolean isRead = readings.isText(window.bytes, tag.nameFrom(), tag.nameTo())
                && Window.indexOf(window.bytes, tag.nameTo(), tag.end, Window.LESS_THAN) == tag.end;
        if (!isRead) {
            begin(tag.start, true);
        }
    }

    /**
     * From there on it reads something else.
     *
     * @param withTag whether a start tag comes first that is one to the tree too
     */
    void begin(int at, boolean withTag) {
        if (xml || inline.isHeld()) {
            return;
        }
        output.copy(window, at);
        if (!readings.begin(withTag)) {
            output.insert(window, at, Surroundings.ENDS_MARKUP);
        }
    }

    /** A token of the tree begins there: so far all has been read. */
    void readTo(int at) {
        if (isOpen() && !inline.isHeld()) {
            output.copy(window, at);
            readings.goOn();
            readings.meet();
        }
    }

    /** Reads all that has gone out since, where it still is another reading. */
    void goOn() {
        if (isOpen()) {
            readings.goOn();
        }
    }

    void end() {
        if (isOpen()) {
            readings.end();
        }
    }

    int heldBytes() {
        return readings.heldBytes();
    }
}
