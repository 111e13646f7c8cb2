package io.consentgate.rewriter;

/**
 * Splits bytes into tags, comments and text as a browser does (WHATWG HTML, section 13.2.5 "Tokenization", or the like of
 * it for XML). It can stop after any byte and look at none twice but the few of an unfinished token's beginning.
 */
final class Tokenizer {

    /** The longest tag that is held, in bytes. */
    static final int LONGEST_TAG = 1 << 16;

    private static final byte[] CDATA = Output.ascii("<![CDATA[");
    private static final byte[] DOCTYPE = Output.ascii("<!DOCTYPE");
    private static final byte[] COMMENT = Output.ascii("<!--");

    /** What stands behind a {@code >} at which both readings were brought together before. */
    private static final byte[] PARTED = Output.ascii("<!--consent-->]]>");

    private static final int NO_PARTING = -1;
    private static final int NOT_YET = -2;

    private enum State {
        TEXT,
        TAG,
        LONG_TAG,
        RAW,
        PLAIN,
        COMMENT,
        DECLARATION,
        DOCTYPE,
        CDATA,
        INSTRUCTION
    }

    final Tag tag = new Tag();
    final RawText raw = new RawText();
    final OtherReading other = new OtherReading();

    /** Are CDATA sections read as such: in XML, and inside svg and math? */
    boolean readsCdata;

    /** Are end tags of no interest, but for those of names that begin with a b? */
    boolean isCalm;

    /** Do some browsers read them as declarations: where HTML stands in svg and math? */
    boolean doubtsCdata;

    /** Must text be told? */
    boolean tellsText;

    private final Window window;
    private final Tokens tokens;
    private final int longestTag;
    private final boolean xml;
    private final OpaqueToken opaque;
    private final XmlDoctype doctype;
    private State state = State.TEXT;
    private int at;
    private int seenOtherwise;

    Tokenizer(Window window, Tokens tokens, Dialect dialect) {
        this(window, tokens, dialect, LONGEST_TAG);
    }

    Tokenizer(Window window, Tokens tokens, Dialect dialect, int longestTag) {
        this.longestTag = longestTag;
        this.window = window;
        this.tokens = tokens;
        this.xml = dialect == Dialect.XML;
        this.readsCdata = xml;
        opaque = new OpaqueToken(window, dialect);
        doctype = new XmlDoctype(window);
    }

    /** Begins a document. */
    void restart() {
        state = State.TEXT;
        other.close();
        at = 0;
        opaque.open(0);
        seenOtherwise = 0;
    }

    /** Is this the text of an element of that name? */
    boolean isRaw(byte[] bytes, int nameFrom, int nameTo) {
        return state == State.RAW && raw.isOf(bytes, nameFrom, nameTo);
    }

    void move(int by) {
        at -= by;
        seenOtherwise -= by;
        opaque.move(by);
        doctype.move(by);
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
                case COMMENT -> comment();
                case DECLARATION -> declaration();
                case DOCTYPE -> doctype();
                case CDATA -> cdata();
                case INSTRUCTION -> instruction();
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
            enter(tokens.startTag(tag), bytes, tag.nameFrom(), tag.nameTo(), tag.end);
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
            seenOtherwise = tag.end;
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
        Content content = Content.MARKUP;
        if (tag.isEndTag) {
            tokens.endTag(tag);
        } else {
            content = tokens.startTag(tag);
            raw.begin(bytes, tag.nameFrom(), tag.nameTo(), content, position);
        }
        tokens.otherReadingEnds(position, (tag.isCut ? quote : "") + rawEnding(content));
        at = position;
        return true;
    }

    private void enter(Content content, byte[] bytes, int nameFrom, int nameTo, int from) {
        if (content == Content.MARKUP) {
            return;
        }
        state = content == Content.PLAIN ? State.PLAIN : State.RAW;
        raw.begin(bytes, nameFrom, nameTo, content, from);
        seenOtherwise = from;
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
        if (other.isOpen() && endsOtherwise(end < 0 ? window.limit : end, rawEnding(raw.content()))) {
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

    private String rawEnding(Content content) {
        return content == Content.TEXT || content == Content.SCRIPT ? "</" + raw.name() + ">" : "";
    }

    /** Looks for the end of the other reading up to there, and ends the token before it. */
    private boolean endsOtherwise(int to, String ending) {
        int position = other.find(window.bytes, seenOtherwise, to, window.limit);
        if (position < to && other.isAt(window.bytes, position, window.limit)) {
            tokens.otherReadingEnds(position, ending);
            at = position;
            state = State.TEXT;
            return true;
        }
        seenOtherwise = position;
        at = Math.min(at, position);
        return false;
    }

    private boolean comment() {
        int end = ended(opaque.commentEnd());
        if (other.isOpen() && endsOtherwise(end < 0 ? window.limit : end, "")) {
            return true;
        }
        return over(end);
    }

    /** Where a token has not ended, all is done with but what may belong to its end. */
    private int ended(int end) {
        at = end < 0 ? opaque.tail(at) : at;
        return end;
    }

    private boolean over(int end) {
        if (end < 0) {
            return false;
        }
        at = end;
        state = State.TEXT;
        return true;
    }

    private boolean declaration() {
        int end = opaque.close();
        boolean isOver = end < window.limit;
        opaque.seen(window.limit);
        at = isOver ? at : window.limit;
        if (other.isOpen() && endsOtherwise(isOver ? end : window.limit, "")) {
            return true;
        }
        return over(isOver ? end + 1 : -1);
    }

    private boolean cdata() {
        int parting = doubtsCdata ? parting() : NO_PARTING;
        if (parting == NOT_YET) {
            return other.isOpen() && endsOtherwise(at, "]]>");
        }
        int end = parting == NO_PARTING ? ended(opaque.cdataEnd()) : parting;
        if (other.isOpen() && endsOtherwise(end < 0 ? window.limit : end, "]]>")) {
            return true;
        }
        if (parting != NO_PARTING && startsWith(end, PARTED) == Match.NO) {
            tokens.readingsPart(end, "]]>");
        }
        return over(end);
    }

    /** Behind the {@code >} that ends a declaration but no CDATA section. */
    private int parting() {
        int p = opaque.close();
        if (p >= window.limit || opaque.closesCdata(p)) {
            return NO_PARTING;
        }
        if (startsWith(p + 1, PARTED) == Match.NOT_YET) {
            at = p;
            opaque.seen(p);
            return NOT_YET;
        }
        return p + 1;
    }

    private boolean instruction() {
        int p = opaque.instructionClose();
        boolean tooLong = opaque.isTooLong();
        if (tooLong) {
            window.mark = Math.min(p, window.limit) - 1;
            at = window.mark;
        }
        if (p >= window.limit) {
            return false;
        }
        if (!tooLong) {
            tokens.instruction(at, p + 1);
        } else {
            window.mark = p + 1;
        }
        return over(p + 1);
    }

    /** What has no end in this reading ends with the other one. */
    private boolean plain() {
        at = window.limit;
        if (other.isOpen()) {
            at = other.find(window.bytes, seenOtherwise, window.limit, window.limit);
            seenOtherwise = at;
        }
        boolean isOver = at < window.limit && other.isAt(window.bytes, at, window.limit);
        state = isOver ? State.TEXT : State.PLAIN;
        return isOver;
    }

    private boolean markup(int less) {
        byte[] bytes = window.bytes;
        byte next = bytes[less + 1];
        if (next == '!') {
            return declarationOpens(less);
        }
        if (next == '?') {
            return open(xml ? State.INSTRUCTION : State.DECLARATION, less + 2);
        }
        if (next != '/') {
            at = less + 1;
            return true;
        }
        if (less + 2 >= window.limit) {
            return false;
        }
        if (bytes[less + 2] == '>') {
            at = less + 3;
            return true;
        }
        return open(State.DECLARATION, less + 2);
    }

    private boolean open(State next, int from) {
        state = next;
        opaque.open(from);
        seenOtherwise = from;
        return true;
    }

    private boolean declarationOpens(int less) {
        Match comment = startsWith(less, COMMENT);
        if (comment == Match.YES) {
            return open(State.COMMENT, less + COMMENT.length);
        }
        Match cdata = readsCdata ? startsWith(less, CDATA) : Match.NO;
        if (cdata == Match.YES) {
            tokens.section(less);
            return open(State.CDATA, less + CDATA.length);
        }
        if (comment == Match.NOT_YET || cdata == Match.NOT_YET) {
            return false;
        }
        return xml ? declares(less) : open(State.DECLARATION, less + 2);
    }

    /** In XML nothing but the doctype is declared. */
    private boolean declares(int less) {
        Match match = startsWith(less, DOCTYPE);
        at = match == Match.NO ? less + 2 : less;
        if (match == Match.YES) {
            state = State.DOCTYPE;
            doctype.open(less + DOCTYPE.length);
        }
        return match != Match.NOT_YET;
    }

    private boolean doctype() {
        int end = doctype.end();
        if (doctype.isTooLong()) {
            dropDoctype(end < 0 ? doctype.done() : end);
        } else if (end >= 0) {
            tokens.doctype(doctype);
        }
        return over(end);
    }

    private void dropDoctype(int to) {
        if (!doctype.isDropped) {
            tokens.doctypeTooLong(at);
            doctype.isDropped = true;
        }
        window.mark = to;
        at = to;
    }

    private Match startsWith(int from, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (from + i >= window.limit) {
                return Match.NOT_YET;
            }
            if (window.bytes[from + i] != what[i]) {
                return Match.NO;
            }
        }
        return Match.YES;
    }
}
