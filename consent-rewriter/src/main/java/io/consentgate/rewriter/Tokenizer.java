package io.consentgate.rewriter;

/**
 * Splits bytes into tags, comments and text as a browser does (WHATWG HTML, section 13.2.5 "Tokenization", or the like of
 * it for XML). It can stop after any byte and look at none twice but the few of an unfinished token's beginning.
 */
final class Tokenizer {

    /** The longest tag that is held, in bytes. */
    static final int LONGEST_TAG = 1 << 16;

    private enum State {
        TEXT,
        TAG,
        LONG_TAG,
        RAW,
        PLAIN,
        DECLARATION
    }

    final Tag tag = new Tag();
    private final RawText raw = new RawText();
    final OtherReading other;
    final MarkupDeclaration declaration;

    /** Are end tags of no interest, but for those of names that begin with a b? */
    boolean isCalm;

    /** Must text be told? */
    boolean tellsText;

    private final Window window;
    private final Tokens tokens;
    private final int longestTag;
    private final boolean xml;
    private State state = State.TEXT;
    private int at;

    Tokenizer(Window window, Tokens tokens, Dialect dialect) {
        this(window, tokens, dialect, LONGEST_TAG);
    }

    Tokenizer(Window window, Tokens tokens, Dialect dialect, int longestTag) {
        this.longestTag = longestTag;
        this.window = window;
        this.tokens = tokens;
        this.xml = dialect == Dialect.XML;
        other = new OtherReading(window);
        declaration = new MarkupDeclaration(window, tokens, other, dialect);
    }

    /** Begins a document. */
    void restart() {
        state = State.TEXT;
        other.close();
        at = 0;
        declaration.restart();
    }

    /** Is this the text of an element of that name? */
    boolean isRaw(byte[] bytes, int nameFrom, int nameTo) {
        return state == State.RAW && raw.isOf(bytes, nameFrom, nameTo);
    }

    void move(int by) {
        at -= by;
        other.move(by);
        declaration.move(by);
        tag.move(by);
        raw.move(by);
    }

    /** All before this position is done with; behind it stands at most the beginning of a token. */
    int done() {
        return at;
    }

    /** Is the position between tokens, so that something could stand there? */
    boolean isBetweenTokens() {
        return state == State.TEXT;
    }

    /** Reads on to the end of the window. */
    void run() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = switch (state) {
                case TEXT -> text();
                case TAG -> tag();
                case LONG_TAG -> longTag();
                case RAW -> raw();
                case PLAIN -> plain();
                case DECLARATION -> declaration();
            };
        }
    }

    /** The document ends. A tag that it breaks off is none, but the other reading may end in it and go on. */
    void end() {
        while (state == State.TAG && other.isOpen()) {
            tag.end = window.limit;
            if (!cutTag(window.bytes)) {
                return;
            }
            state = State.TEXT;
            run();
        }
    }

    private boolean text() {
        byte[] bytes = window.bytes;
        int limit = window.limit;
        int p = at;
        while (true) {
            int less = Window.find(bytes, p, Window.LESS_THAN);
            if (tellsText && less > p) {
                tokens.text(p, Math.min(less, limit));
            }
            at = Math.min(less, limit);
            if (less + 1 >= limit) {
                return false;
            }
            if (isCalm) {
                int end = calmEndTag(bytes, less);
                if (end > 0) {
                    p = end;
                    continue;
                }
            }
            if (!beginsTag(bytes, less)) {
                return markup(less);
            }
            tag.begin(less, bytes[less + 1] == '/');
            if (!tag.scan(bytes, limit)) {
                state = State.TAG;
                return tag();
            }
            finish();
            if (state != State.TEXT) {
                return true;
            }
            p = at;
        }
    }

    /** Where an end tag that nobody asks about ends, or 0 where there is none. */
    private int calmEndTag(byte[] bytes, int less) {
        if (bytes[less + 1] != '/' || !Ascii.isLetter(bytes[less + 2]) || (bytes[less + 2] | 0x20) == 'b') {
            return 0;
        }
        int end = Tag.nameEnd(bytes, less + 2);
        return bytes[end] == '>' && end < window.limit && end - less < LONGEST_TAG ? end + 1 : 0;
    }

    private boolean beginsTag(byte[] bytes, int less) {
        int next = bytes[less + 1];
        return isNameStart(next) || (next == '/' && less + 2 < window.limit && isNameStart(bytes[less + 2]));
    }

    private boolean isNameStart(int b) {
        return Ascii.isLetter(b) || (xml && (b == '_' || b < 0));
    }

    /** A tag is complete. */
    private void finish() {
        byte[] bytes = window.bytes;
        state = State.TEXT;
        if (tag.end - tag.start > longestTag) {
            drop();
            return;
        }
        if (other.isOpen() && cutTag(bytes)) {
            return;
        }
        at = tag.end;
        if (tag.isEndTag) {
            tokens.endTag(tag);
        } else {
            Content content = tokens.startTag(tag);
            if (content != Content.MARKUP) {
                enter(content, bytes);
            }
        }
    }

    private void drop() {
        tooLong();
        longTagIsOver();
    }

    private void tooLong() {
        tokens.tooLong(tag);
        raw.begin(window.bytes, tag.nameFrom(), tag.nameTo(), Content.TEXT, tag.start);
    }

    private void longTagIsOver() {
        window.mark = tag.end;
        at = tag.end;
        state = State.TEXT;
        Content content = tokens.longTagEnds(tag);
        if (content != Content.MARKUP) {
            state = content == Content.PLAIN ? State.PLAIN : State.RAW;
            raw.resume(content, tag.end);
            other.lookFrom(tag.end);
        }
    }

    /** Ends a tag before the end of the other reading that stands inside it. */
    private boolean cutTag(byte[] bytes) {
        if (tag.isEndTag && other.isEndedBy(bytes, tag)) {
            return false;
        }
        int position = other.find(bytes, tag.start + 2, tag.end, tag.end);
        if (position == tag.end) {
            return false;
        }
        tag.begin(tag.start, tag.isEndTag);
        tag.scan(bytes, position);
        tag.cut(position);
        String quote = tag.openQuote();
        String ending = "";
        if (tag.isEndTag) {
            tokens.endTag(tag);
        } else {
            Content content = tokens.startTag(tag);
            raw.begin(bytes, tag.nameFrom(), tag.nameTo(), content, position);
            ending = raw.ending();
        }
        tokens.otherReadingEnds(position, (tag.isCut ? quote : "") + ending);
        at = position;
        return true;
    }

    private void enter(Content content, byte[] bytes) {
        state = content == Content.PLAIN ? State.PLAIN : State.RAW;
        raw.begin(bytes, tag.nameFrom(), tag.nameTo(), content, tag.end);
        other.lookFrom(tag.end);
    }

    private boolean tag() {
        if (tag.scan(window.bytes, window.limit)) {
            finish();
            return true;
        }
        if (window.limit - tag.start <= longestTag) {
            return false;
        }
        tooLong();
        state = State.LONG_TAG;
        forget();
        return false;
    }

    /** Drops all of a tag that is too long but its last byte, which may be a solidus that closes it. */
    private void forget() {
        int last = window.limit - 1;
        tag.forget(last);
        window.mark = last;
        at = last;
    }

    private boolean longTag() {
        if (!tag.scan(window.bytes, window.limit)) {
            forget();
            return false;
        }
        longTagIsOver();
        return true;
    }

    private boolean raw() {
        int end = raw.end(window.bytes, window.limit);
        at = end < 0 ? raw.at : end;
        if (other.isOpen() && rawEndsOtherwise(end < 0 ? window.limit : end)) {
            state = State.TEXT;
            return true;
        }
        if (end < 0) {
            tokens.rawGoesOn(at);
            return false;
        }
        tokens.rawEnds(end);
        state = State.TEXT;
        return true;
    }

    private boolean rawEndsOtherwise(int to) {
        boolean ends = other.comesBefore(to);
        at = Math.min(at, other.seen());
        if (ends) {
            tokens.otherReadingEnds(at, raw.ending());
        }
        return ends;
    }

    /** What has no end in this reading ends with the other one. */
    private boolean plain() {
        boolean isOver = other.isOpen() && other.comesBefore(window.limit);
        at = other.isOpen() ? other.seen() : window.limit;
        state = isOver ? State.TEXT : State.PLAIN;
        return isOver;
    }

    private boolean markup(int less) {
        Match match = declaration.opens(less);
        at = declaration.done();
        state = match == Match.YES ? State.DECLARATION : State.TEXT;
        return match != Match.NOT_YET;
    }

    private boolean declaration() {
        boolean isOver = declaration.isOver();
        at = declaration.done();
        state = isOver ? State.TEXT : State.DECLARATION;
        return isOver;
    }
}
