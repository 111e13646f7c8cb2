package io.consentgate.rewriter;

/** Decides about each tag of a document: what it is, where it stands, what goes out in its place. */
final class Page implements Tokens {

    private static final byte[] LONG_END = Output.ascii(">");
    private static final byte[] LONG_SELF_CLOSING_END = Output.ascii("/>");
    private static final byte[] STYLE_SHEET = Output.ascii("xml-stylesheet");

    private final Window window;
    private final Output output;
    private final Judge judge;
    private final Tokenizer tokenizer;
    private final boolean xml;
    private final Attributes attributes;
    private final AttributeJudge attributeJudge;
    private final Neutraliser neutraliser;
    private Placement placement;
    private final Embeds embeds;
    private final Surroundings around;
    private final InlineText inline;
    private final Verdict verdict = new Verdict();

    /** What the over-long tag is that is being dropped. */
    private Element longElement = Vocabulary.HTML.unknown();

    private long longName;
    private boolean isLongTagSent;

    /** Is a tag that asks for nothing by itself passed without a look? */
    private boolean isCalm;

    /** They read on in HTML what svg and math make something else of. */
    private final AheadReadings ahead;

    Page(Window window, Output output, Judge judge, Insertions insertions, Dialect dialect, int depth) {
        this.window = window;
        this.output = output;
        this.judge = judge;
        tokenizer = new Tokenizer(window, this, dialect);
        around = new Surroundings(tokenizer.other, dialect);
        xml = dialect == Dialect.XML;
        attributes = new Attributes(dialect);
        attributeJudge = new AttributeJudge(judge, depth);
        neutraliser = new Neutraliser(window, output, dialect);
        placement = new Placement(insertions, window, output);
        embeds = new Embeds(judge);
        ahead = new AheadReadings(output, judge);
        inline = new InlineText(window, output, judge, neutraliser, attributes, dialect);
        settle();
    }

    /** Begins another document of the same dialect. */
    void restart(Insertions insertions) {
        tokenizer.restart();
        attributes.hasEntities = false;
        attributeJudge.restart();
        placement = new Placement(insertions, window, output);
        embeds.restart();
        around.restart();
        inline.restart();
        verdict.clear();
        ahead.restart();
        settle();
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    void move(int by) {
        tokenizer.move(by);
        inline.move(by);
    }

    /** Collects all that can be sent. */
    void collect() {
        output.copy(window, done());
        if (ahead.isOpen()) {
            ahead.goOn();
        }
    }

    /** Up to where bytes can be sent. */
    int done() {
        if (inline.isHeldInMarkup()) {
            inline.goesOn(tokenizer.done());
        }
        return inline.isHeld() ? inline.start() : tokenizer.done();
    }

    /** How many bytes wait for what follows. */
    int heldBytes() {
        return window.limit - window.mark + ahead.heldBytes();
    }

    void end() {
        tokenizer.end();
        inline.ends(window.limit);
        boolean isInBody = around.isOwn();
        if (isInBody && tokenizer.isBetweenTokens() && tokenizer.done() == window.limit) {
            placement.end();
        }
        output.copy(window, window.limit);
        if (ahead.isOpen()) {
            ahead.end();
        }
    }

    @Override
    public Content startTag(Tag tag) {
        Element element = element(tag);
        around.meets(element);
        if (isCalm && !element.isBusy()) {
            if (tag.isSuspicious || element.loads()) {
                load(tag, element);
            }
            return Content.MARKUP;
        }
        readAhead(tag.start);
        Content content = weigh(tag, element);
        settle();
        return content;
    }

    private Element element(Tag tag) {
        int from = tag.nameFrom();
        for (int p = from; xml && p < tag.nameTo(); p++) {
            from = window.bytes[p] == ':' ? p + 1 : from;
        }
        return Vocabulary.HTML.element(window.bytes, from, tag.nameTo());
    }

    /** Where the tag changes nothing for those to come, but what it loads or runs. */
    private void load(Tag tag, Element element) {
        attributes.read(window.bytes, tag);
        if (tag.isSuspicious) {
            placement.attributes(attributes);
        }
        attributeJudge.judge(attributes, element, Space.HTML, true, verdict);
        if (verdict.isBlocked()) {
            neutraliser.write(tag, attributes, verdict, false);
            verdict.clear();
        }
    }

    private Content weigh(Tag tag, Element element) {
        attributes.read(window.bytes, tag);
        boolean isPlaced = around.isPlaced();
        Space space = around.open(window.bytes, tag, element, attributes);
        if (inline.isHeldInMarkup() && space == Space.HTML) {
            inline.ends(tag.start);
            attributes.read(window.bytes, tag);
        }
        placement.attributes(attributes);
        if (isPlaced && placement.isBeforeBody()) {
            if (element == Vocabulary.HTML_ELEMENT && attributes.valueNamed("lang")) {
                judge.language(attributes.bytes, attributes.from, attributes.to);
            } else if (element == Vocabulary.META
                    && attributes.is(Vocabulary.HTTP_EQUIV, "content-security-policy")
                    && attributes.valueNamed("content")) {
                judge.policy(attributes.bytes, attributes.from, attributes.to);
            }
            placement.startTag(tag, element, attributeJudge.fetches(attributes, element));
        }
        Content content = judged(tag, element, space, isPlaced);
        if (isPlaced) {
            placement.startTagIsSent(tag.end);
        }
        count(element, space, 1);
        return content;
    }

    @Override
    public void section(int from) {
        if (around.readsCdata()) {
            readAhead(from);
            startAhead(from, false);
        }
    }

    /** What fetches ahead of the tree takes what follows that tag of svg or math for text. */
    private void startAhead(Tag tag) {
        boolean isRead = ahead.isText(window.bytes, tag.nameFrom(), tag.nameTo())
                && Window.indexOf(window.bytes, tag.nameTo(), tag.end, Window.LESS_THAN) == tag.end;
        if (!isRead) {
            startAhead(tag.start, true);
        }
    }

    /** From there on what fetches ahead of the tree reads something else. */
    private void startAhead(int at, boolean withTag) {
        if (xml || inline.isHeld()) {
            return;
        }
        output.copy(window, at);
        if (!ahead.begin(withTag)) {
            insert(at, Surroundings.ENDS_MARKUP);
        }
    }

    boolean isReadAhead() {
        return ahead.isOpen();
    }

    /** A token begins there: so far all has been read. */
    private void readAhead(int to) {
        if (ahead.isOpen() && !inline.isHeld()) {
            output.copy(window, to);
            ahead.goOn();
            ahead.meet();
        }
    }

    private Content judged(Tag tag, Element element, Space space, boolean isPlaced) {
        boolean isScript = element.is(Trait.SCRIPT) && space != Space.MATH;
        boolean isStyle = element.is(Trait.STYLE);
        ScriptKind kind = isScript ? ScriptKind.of(attributes) : ScriptKind.DATA;
        if (!isScript || ScriptKind.isRead(attributes, kind)) {
            attributeJudge.judge(attributes, element, space, around.isCertain(space), verdict);
        }
        if (attributes.nameEntities()) {
            attributeJudge.refuse(attributes, verdict);
        }
        if (isScript && around.isInFrameset()) {
            verdict.block(judge.unreadable());
        }
        boolean interferes = verdict.isBlocked() || isScript || isStyle;
        if (interferes && inline.isHeldInMarkup()) {
            inline.isUnreadable();
            attributes.read(window.bytes, tag);
            readAhead(tag.start);
        }
        if (space.isForeign() && element.isText()) {
            startAhead(tag);
        }
        if (verdict.isBlocked()) {
            if (isPlaced && placement.isWanted()) {
                placement.putBefore(tag, embeds.replace(element, attributes, verdict));
            }
            neutraliser.write(tag, attributes, verdict, isScript || isStyle);
            verdict.clear();
        } else if (isScript) {
            holdScript(tag, space, kind);
        } else if (isStyle && !isEmpty(tag, space)) {
            InlineText.Kind text =
                    isStyleSheet() && space != Space.MATH ? InlineText.Kind.STYLE : InlineText.Kind.IMPORTS;
            inline.hold(tag, text, space != Space.HTML, around.isDoubtful());
        }
        return around.content(window.bytes, tag, element, space);
    }

    private void holdScript(Tag tag, Space space, ScriptKind kind) {
        boolean isExternal = kind == ScriptKind.CODE && isExternal(space);
        if (kind != ScriptKind.DATA && !isExternal && !isEmpty(tag, space)) {
            InlineText.Kind text = kind == ScriptKind.CODE ? InlineText.Kind.CODE : InlineText.Kind.URLS;
            inline.hold(tag, text, space != Space.HTML, around.isDoubtful());
        }
    }

    private static boolean isEmpty(Tag tag, Space space) {
        return space != Space.HTML && tag.isSelfClosing;
    }

    /** One of another type is not applied, but that of a module is where a shadow root asks for it. */
    private boolean isStyleSheet() {
        return !attributes.trimmed(Vocabulary.TYPE)
                || attributes.from == attributes.to
                || Ascii.is(attributes.bytes, attributes.from, attributes.to, "text/css")
                || Ascii.is(attributes.bytes, attributes.from, attributes.to, "module");
    }

    private boolean isExternal(Space space) {
        return switch (space) {
            case HTML -> attributes.has(Vocabulary.SRC);
            case SVG -> attributes.has(Vocabulary.HREF) || attributes.has(Vocabulary.XLINK_HREF);
            case MATH, XML -> false;
        };
    }

    private void count(Element element, Space space, int by) {
        embeds.count(element, by);
        around.count(element, space, by);
    }

    @Override
    public void endTag(Tag tag) {
        if (isCalm && (window.bytes[tag.nameFrom()] | 0x20) != 'b') {
            return;
        }
        readAhead(tag.start);
        Element element = element(tag);
        if (inline.isHeldInMarkup() && element.is(inline.isStyle() ? Trait.STYLE : Trait.SCRIPT)) {
            inline.ends(tag.start);
        }
        String ending = tokenizer.other.isEndedBy(window.bytes, tag) ? around.closeOther() : "";
        if (around.close(NameTable.key(window.bytes, tag.nameFrom(), tag.nameTo()), element) && ending.isEmpty()) {
            ending = Surroundings.BREAKS_OUT;
        }
        if (!xml && inline.isHeldInMarkup() && (!ending.isEmpty() || !around.isForeign())) {
            inline.ends(tag.start);
        }
        if (!ending.isEmpty()) {
            insert(tag.start, ending);
        }
        if (around.isPlaced()) {
            placement.endTag(tag, element);
        }
        count(element, Space.HTML, -1);
        settle();
    }

    @Override
    public void text(int from, int to) {
        if (around.isPlaced()) {
            placement.text(from, to);
            settle();
        }
    }

    /** Takes in what has changed for the tags to come. */
    private void settle() {
        isCalm = around.isQuiet() && !isReadAhead() && !embeds.isReplaced() && !placement.isBeforeBody();
        tokenizer.isCalm = isCalm;
        tokenizer.tellsText = placement.isBeforeBody();
        tokenizer.readsCdata = around.readsCdata();
        tokenizer.doubtsCdata = around.doubtsCdata();
        tokenizer.tag.watchedLength = placement.watchedLength();
    }

    @Override
    public void rawGoesOn(int to) {
        inline.goesOn(to);
    }

    @Override
    public void rawEnds(int to) {
        inline.ends(to);
    }

    @Override
    public void tooLong(Tag tag) {
        if (inline.isHeldInMarkup()) {
            inline.isUnreadable();
        }
        output.copy(window, tag.start);
        longElement = element(tag);
        longName = NameTable.key(window.bytes, tag.nameFrom(), tag.nameTo());
        if (!tag.isEndTag) {
            around.meets(longElement);
            if (around.isForeign() && longElement.isText()) {
                startAhead(tag.start, true);
            }
        }
        isLongTagSent = tag.nameTo() > tag.nameFrom();
        if (!isLongTagSent) {
            return;
        }
        if (tag.isEndTag) {
            output.copy(window, tag.nameTo());
            return;
        }
        if (around.isPlaced() && placement.isBeforeBody()) {
            placement.startTag(tag, longElement, true);
        }
        neutraliser.writeBare(tag, judge.unreadable(), longElement.is(Trait.SCRIPT) || longElement.is(Trait.STYLE));
    }

    @Override
    public Content longTagEnds(Tag tag) {
        if (!isLongTagSent) {
            return Content.MARKUP;
        }
        output.put(tag.isSelfClosing ? LONG_SELF_CLOSING_END : LONG_END);
        Content content = Content.MARKUP;
        if (tag.isEndTag) {
            if (around.close(longName, longElement)) {
                output.put(Surroundings.BREAKS_OUT);
            }
            count(longElement, Space.HTML, -1);
        } else {
            attributes.read(window.bytes, tag);
            Space space = around.open(longName, tag.isSelfClosing, longElement, attributes);
            placement.startTagIsSent(tag.end);
            content = around.content(window.bytes, tag, longElement, space);
            count(longElement, space, 1);
        }
        settle();
        return content;
    }

    @Override
    public void doctype(XmlDoctype doctype) {
        if (doctype.isHarmful) {
            output.copy(window, doctype.subsetFrom);
            output.put("<?consent-blocked " + judge.unreadable() + " [");
            output.escaped(window.bytes, doctype.subsetFrom, doctype.subsetTo);
            output.put("?>");
            window.mark = doctype.subsetTo;
        } else {
            attributes.hasEntities |= doctype.hasEntities;
        }
    }

    @Override
    public void doctypeTooLong(int from) {
        output.copy(window, from);
        output.put("<?consent-blocked " + judge.unreadable() + "?>");
    }

    @Override
    public void instruction(int from, int to) {
        if (!Ascii.startsWith(window.bytes, from + 2, to, STYLE_SHEET)) {
            return;
        }
        Tag pseudoTag = new Tag();
        pseudoTag.begin(from, false);
        if (!pseudoTag.scan(window.bytes, to)) {
            pseudoTag.cut(to);
        }
        attributes.read(window.bytes, pseudoTag);
        int href = attributes.first(Vocabulary.HREF);
        if (href < 0) {
            return;
        }
        String label = attributeJudge.styleSheet(attributes, href);
        if (label != null) {
            output.copy(window, from + 2);
            output.put("consent-blocked " + label + " ");
        }
    }

    @Override
    public void otherReadingEnds(int at, String ending) {
        inline.ends(at);
        insert(at, ending);
        String others = around.closeOther();
        if (!others.isEmpty()) {
            insert(at, others);
        }
        settle();
    }

    @Override
    public void readingsPart(int at, String ending) {
        if (inline.isHeld()) {
            inline.isUnreadable();
        }
        insert(at, ending);
    }

    private void insert(int at, String ending) {
        output.copy(window, at);
        output.put(Placement.OPEN);
        output.put(ending);
        output.put(Placement.CLOSE);
    }
}
