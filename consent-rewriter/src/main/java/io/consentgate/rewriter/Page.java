package io.consentgate.rewriter;

/** Decides about each tag of a document: what it is, where it stands, what goes out in its place. */
final class Page implements Tokens {

    private static final byte[] LONG_END = Output.ascii(">");
    private static final byte[] LONG_SELF_CLOSING_END = Output.ascii("/>");
    /** Ends svg and math and is nothing to whom they have ended. */
    private static final String BREAKS_OUT = "<head>";

    /** Ends all markup for those who read it so, where what is open in HTML inside svg or math cannot be broken out of. */
    private static final String ENDS_MARKUP = "<head><plaintext>";

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
    private final ForeignContent foreign = new ForeignContent();
    private final InlineText inline;
    private final Verdict verdict = new Verdict();

    /** How many templates are open: nothing of ours stands in one. */
    private int templates;

    /** How many were, and how much of svg and math, where the other reading began. */
    private int templatesOutside;

    private int foreignOutside;

    /** Is a select open, in which raw elements are not raw for all browsers? */
    private boolean isInSelect;

    /** How many framesets are open: if the document is one, all in them is passed over but frames. */
    private int framesets;

    /** What the over-long tag is that is being dropped. */
    private Element longElement = Vocabulary.HTML.unknown();

    private long longName;
    private boolean isLongTagSent;

    /** Is a tag that asks for nothing by itself passed without a look? */
    private boolean isCalm;

    /** It reads on in HTML what svg and math make something else of. */
    private final AheadReading ahead;

    Page(Window window, Output output, Judge judge, Insertions insertions, Dialect dialect, int depth) {
        this.window = window;
        this.output = output;
        this.judge = judge;
        tokenizer = new Tokenizer(window, this, dialect);
        xml = dialect == Dialect.XML;
        attributes = new Attributes(dialect);
        attributeJudge = new AttributeJudge(judge, depth);
        neutraliser = new Neutraliser(window, output, dialect);
        placement = new Placement(insertions, window, output);
        embeds = new Embeds(judge);
        ahead = new AheadReading(output, judge);
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
        foreign.restart();
        inline.restart();
        verdict.clear();
        ahead.restart();
        templates = 0;
        isInSelect = false;
        framesets = 0;
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
        boolean isInBody = !foreign.isOpen() && !tokenizer.other.isOpen() && templates == 0;
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
        foreign.meets(element);
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
        boolean isPlaced = isPlaced();
        Space space = xml ? Space.XML : open(tag, element);
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
        if (foreign.isInnermost()) {
            readAhead(from);
            startAhead(from, false);
        }
    }

    /** From there on what fetches ahead of the tree reads something else. */
    private void startAhead(int at, boolean withTag) {
        if (xml || inline.isHeld()) {
            return;
        }
        output.copy(window, at);
        ahead.open(withTag);
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

    private Space open(Tag tag, Element element) {
        if (!foreign.isOpen() && !element.is(Trait.FOREIGN)) {
            return Space.HTML;
        }
        long name = NameTable.key(window.bytes, tag.nameFrom(), tag.nameTo());
        Space space = foreign.open(name, tag.isSelfClosing, element, attributes);
        return framesets > 0 && element == Vocabulary.FRAME ? Space.HTML : space;
    }

    /** Can it be a select or a frameset that this stands in? */
    private boolean isDoubtful() {
        return isInSelect || framesets > 0;
    }

    /** Does this place belong to the document's own head or body for all who read it? */
    private boolean isPlaced() {
        return !xml && templates == 0 && !tokenizer.other.isOpen() && !foreign.isOpen();
    }

    private Content judged(Tag tag, Element element, Space space, boolean isPlaced) {
        boolean isScript = element.is(Trait.SCRIPT) && space != Space.MATH;
        boolean isStyle = element.is(Trait.STYLE);
        ScriptKind kind = isScript ? ScriptKind.of(attributes) : ScriptKind.DATA;
        if (!isScript || ScriptKind.isRead(attributes, kind)) {
            boolean isCertain = templates == 0 && !tokenizer.other.isOpen() && !space.isForeign();
            attributeJudge.judge(attributes, element, space, isCertain, verdict);
        }
        if (attributes.nameEntities()) {
            attributeJudge.refuse(attributes, verdict);
        }
        if (isScript && framesets > 0) {
            verdict.block(judge.unreadable());
        }
        boolean interferes = verdict.isBlocked() || isScript || isStyle;
        if (interferes && inline.isHeldInMarkup()) {
            inline.isUnreadable();
            attributes.read(window.bytes, tag);
            readAhead(tag.start);
        }
        if (space.isForeign() && element.isText()) {
            startAhead(tag.start, true);
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
            inline.hold(tag, text, space != Space.HTML, isDoubtful());
        }
        return content(tag, element, space);
    }

    private void holdScript(Tag tag, Space space, ScriptKind kind) {
        boolean isExternal = kind == ScriptKind.CODE && isExternal(space);
        if (kind != ScriptKind.DATA && !isExternal && !isEmpty(tag, space)) {
            InlineText.Kind text = kind == ScriptKind.CODE ? InlineText.Kind.CODE : InlineText.Kind.URLS;
            inline.hold(tag, text, space != Space.HTML, isDoubtful());
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

    private Content content(Tag tag, Element element, Space space) {
        if (space != Space.HTML) {
            return Content.MARKUP;
        }
        boolean isPassedOver = framesets > 0 && (element == Vocabulary.TEXTAREA || element.is(Trait.SCRIPT));
        if (element.is(Trait.SCRIPT) && !isPassedOver) {
            return Content.SCRIPT;
        }
        if (element.is(Trait.STYLE) || (element == Vocabulary.TEXTAREA && !isPassedOver)) {
            return Content.TEXT;
        }
        boolean isOther = element.is(Trait.OTHER) || (isDoubtful() && element.is(Trait.TEXT)) || isPassedOver;
        if (isOther && !tokenizer.other.isOpen()) {
            tokenizer.other.open(window.bytes, tag.nameFrom(), tag.nameTo());
            foreignOutside = foreign.depth();
            templatesOutside = templates;
        }
        if (isOther || (isDoubtful() && element.is(Trait.PLAIN))) {
            return Content.MARKUP;
        }
        if (element.is(Trait.PLAIN)) {
            return plain();
        }
        return element.is(Trait.TEXT) ? Content.TEXT : Content.MARKUP;
    }

    /** To those who read it so, no markup follows. */
    private Content plain() {
        if (tokenizer.other.isOpen()) {
            foreign.closeTo(foreignOutside);
        }
        return Content.PLAIN;
    }

    private void count(Element element, Space space, int by) {
        embeds.count(element, by);
        if (space == Space.HTML && element == Vocabulary.TEMPLATE) {
            templates = Math.max(0, templates + by);
        }
        if (element == Vocabulary.FRAMESET) {
            framesets = Math.max(0, framesets + by);
        } else if (space == Space.HTML && element.is(Trait.SELECT)) {
            isInSelect = by > 0;
        }
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
        String ending = tokenizer.other.isEndedBy(window.bytes, tag) ? closeOther() : "";
        if (foreign.close(NameTable.key(window.bytes, tag.nameFrom(), tag.nameTo()), element) && ending.isEmpty()) {
            ending = BREAKS_OUT;
        }
        if (!xml && inline.isHeldInMarkup() && (!ending.isEmpty() || !foreign.isOpen())) {
            inline.ends(tag.start);
        }
        if (!ending.isEmpty()) {
            insert(tag.start, ending);
        }
        if (isPlaced()) {
            placement.endTag(tag, element);
        }
        count(element, Space.HTML, -1);
        settle();
    }

    /** To those who read text there, nothing was opened inside. To others svg or math may be open: what has to stand there. */
    private String closeOther() {
        boolean isLeftOpen = foreign.depth() > foreignOutside;
        String ending = !isLeftOpen ? "" : foreign.takesHtmlSince(foreignOutside) ? ENDS_MARKUP : BREAKS_OUT;
        tokenizer.other.close();
        foreign.closeTo(foreignOutside);
        templates = templatesOutside;
        return ending;
    }

    @Override
    public void text(int from, int to) {
        if (isPlaced()) {
            placement.text(from, to);
            settle();
        }
    }

    /** Takes in what has changed for the tags to come. */
    private void settle() {
        boolean isQuiet =
                !xml && !foreign.isOpen() && !isReadAhead() && !tokenizer.other.isOpen() && !embeds.isReplaced();
        isCalm = isQuiet && templates == 0 && !isDoubtful() && !placement.isBeforeBody();
        tokenizer.isCalm = isCalm;
        tokenizer.tellsText = placement.isBeforeBody();
        tokenizer.readsCdata = xml || foreign.isInnermost();
        tokenizer.doubtsCdata = foreign.isIntegrationPoint();
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
            foreign.meets(longElement);
            if (foreign.isOpen() && longElement.isText()) {
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
        if (isPlaced() && placement.isBeforeBody()) {
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
            if (foreign.close(longName, longElement)) {
                output.put(BREAKS_OUT);
            }
            count(longElement, Space.HTML, -1);
        } else {
            attributes.read(window.bytes, tag);
            Space space = xml ? Space.XML : foreign.open(longName, tag.isSelfClosing, longElement, attributes);
            placement.startTagIsSent(tag.end);
            content = content(tag, longElement, space);
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
        String others = closeOther();
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
