package io.consentgate.rewriter;

/** Decides about each tag of a document: what it is, where it stands, what goes out in its place. */
final class Page implements Tokens {

    private final Window window;
    private final Output output;
    private final Tokenizer tokenizer;
    private final Judge judge;
    private final boolean xml;
    private final Attributes attributes;
    private final AttributeJudge attributeJudge;
    private final Surroundings around;
    private final InlineText inline;
    private final TagJudge tags;
    private final HeldComponent component;
    private final LongTag longTag;
    private final XmlProlog prolog;
    private Placement placement;

    /** Is a tag that asks for nothing by itself passed without a look? */
    private boolean isCalm;

    /** It reads on in HTML what svg and math make something else of. */
    private final Ahead ahead;

    Page(Window window, Output output, Judge judge, Insertions insertions, Dialect dialect, int depth) {
        this.window = window;
        this.output = output;
        this.judge = judge;
        tokenizer = new Tokenizer(window, this, dialect);
        around = new Surroundings(tokenizer.other, dialect);
        xml = dialect == Dialect.XML;
        attributes = new Attributes(dialect);
        attributeJudge = new AttributeJudge(judge, depth);
        attributeJudge.begin(xml);
        Neutraliser neutraliser = new Neutraliser(window, output, dialect);
        inline = new InlineText(window, output, judge, neutraliser, attributes, dialect);
        ahead = new Ahead(window, output, inline, judge, dialect);
        tags = new TagJudge(window, judge, attributes, attributeJudge, neutraliser, inline);
        component = tags.component;
        longTag = new LongTag(window, output, judge, neutraliser);
        prolog = new XmlProlog(window, output, judge, attributes, attributeJudge);
        placement = new Placement(insertions, window, output);
        begin();
    }

    /** Begins another document of the same dialect. */
    void restart(Insertions insertions) {
        tokenizer.restart();
        attributes.hasEntities = false;
        attributeJudge.begin(xml);
        tags.restart();
        placement = new Placement(insertions, window, output);
        around.restart();
        inline.restart();
        ahead.restart();
        begin();
    }

    private void begin() {
        tokenizer.tag.watchesCode = judge.readsCode();
        settle();
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    void move(int by) {
        tokenizer.move(by);
        inline.move(by);
        component.move(by);
    }

    /** Is nothing open, and has all been sent? */
    boolean isStanding() {
        return tokenizer.isBetweenTokens() && window.mark == window.limit && !inline.isHeld() && isQuiet();
    }

    /** Has nothing that is open a bearing on the tags to come? */
    private boolean isQuiet() {
        return around.isQuiet() && !isReadAhead() && !tags.isReplaced();
    }

    Standing standing() {
        return new Standing(
                placement.placed(), attributeJudge.seen(), around.met().then());
    }

    /** Does this stand where the same becomes of the same? */
    boolean standsLike(Standing there) {
        return attributeJudge.seen().equals(there.seen())
                && placement.placed().equals(there.placed())
                && around.met().isLike(there.met());
    }

    /** Goes on from there. */
    void stand(Standing there) {
        placement.placed(there.placed());
        attributeJudge.seen(there.seen());
        around.met().add(there.met());
        settle();
    }

    /** Collects all that can be sent. */
    void collect() {
        output.copy(window, done());
        ahead.goOn();
    }

    /** Up to where bytes can be sent. */
    int done() {
        if (inline.isHeldInMarkup()) {
            inline.goesOn(tokenizer.done());
        }
        component.goesOn(tokenizer.done());
        if (component.isHeld()) {
            return component.start();
        }
        return inline.isHeld() ? inline.start() : tokenizer.done();
    }

    /** How many bytes wait for what follows. */
    int heldBytes() {
        return window.limit - window.mark + ahead.heldBytes();
    }

    void end() {
        tokenizer.end();
        component.ends(window.limit);
        component.release();
        inline.ends(window.limit);
        boolean isInBody = around.isOwn();
        if (isInBody && tokenizer.isBetweenTokens() && tokenizer.done() == window.limit) {
            placement.end();
        }
        output.copy(window, window.limit);
        ahead.end();
    }

    @Override
    public Content startTag(Tag tag) {
        Element element = element(tag);
        around.meets(element);
        if (isCalm && element.isCalm() && !tag.isSuspicious) {
            return Content.MARKUP;
        }
        return busy(tag, element);
    }

    /** A tag that may ask for something. */
    private Content busy(Tag tag, Element element) {
        boolean waits = isCalm && element.isCustom() && waits(tag, element);
        if (isCalm && !element.isBusy() && !waits) {
            if (tag.isSuspicious || element.loads()) {
                load(tag, element);
            }
            return Content.MARKUP;
        }
        ahead.readTo(tag.start);
        Content content = weigh(tag, element);
        settle();
        return content;
    }

    private Element element(Tag tag) {
        return Vocabulary.HTML.element(window.bytes, localName(tag), tag.nameTo());
    }

    private int localName(Tag tag) {
        int from = tag.nameFrom();
        for (int p = from; xml && p < tag.nameTo(); p++) {
            from = window.bytes[p] == ':' ? p + 1 : from;
        }
        return from;
    }

    /** Must the custom element that begins wait for what it says without a URL? */
    private boolean waits(Tag tag, Element element) {
        boolean waits = tags.waits(window.bytes, tag, localName(tag));
        if (!(xml && tag.isSelfClosing)) {
            tags.begin(window.bytes, tag, element, waits);
        }
        return waits;
    }

    /** Where the tag changes nothing for those to come, but what it loads or runs. */
    private void load(Tag tag, Element element) {
        attributes.read(window.bytes, tag);
        if (tag.isSuspicious) {
            placement.attributes(attributes);
        }
        tags.load(tag, element);
    }

    private Content weigh(Tag tag, Element element) {
        attributes.read(window.bytes, tag);
        attributeJudge.meets(element);
        boolean isPlaced = around.isPlaced();
        Space space = around.open(window.bytes, tag, element, attributes);
        if (inline.isHeldInMarkup() && space == Space.HTML) {
            inline.ends(tag.start);
            attributes.read(window.bytes, tag);
        }
        placement.attributes(attributes);
        if (isPlaced && placement.isBeforeBody()) {
            tags.tell(element);
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
            ahead.readTo(from);
            ahead.begin(from, false);
        }
    }

    boolean isReadAhead() {
        return ahead.isOpen();
    }

    private Content judged(Tag tag, Element element, Space space, boolean isPlaced) {
        if (!isCalm && element.isCustom() && !space.isForeign()) {
            waits(tag, element);
        }
        boolean isBlocked = tags.isBlocked(element, space, around);
        boolean hasText = TagJudge.hasText(element, space);
        if (component.isHeld()) {
            holdOn(tag, !isBlocked && tags.isConfiguration(element, space) && component.reaches(tag.start));
        }
        if ((isBlocked || hasText) && inline.isHeldInMarkup()) {
            inline.isUnreadable();
            attributes.read(window.bytes, tag);
            ahead.readTo(tag.start);
        }
        if (space.isForeign() && element.isText()) {
            ahead.beginBehind(tag);
        }
        if (isBlocked && isPlaced && placement.isWanted()) {
            placement.putBefore(tag, tags.replace(element));
        }
        if (isPlaced && element.is(Trait.CONFIGURED)) {
            tags.holdComponent(tag);
        } else if (isBlocked) {
            tags.neutralise(tag, hasText);
        } else if (hasText) {
            tags.hold(tag, element, space, around.isDoubtful());
        }
        return around.content(window.bytes, tag, element, space);
    }

    /** That tag stands in the component that is held. */
    private void holdOn(Tag tag, boolean isConfiguration) {
        if (isConfiguration) {
            component.textBegins(tag.end);
        } else {
            component.release();
            attributes.read(window.bytes, tag);
        }
    }

    private void count(Element element, Space space, int by) {
        tags.count(element, by);
        around.count(element, space, by);
    }

    @Override
    public void endTag(Tag tag) {
        if (isCalm && (window.bytes[tag.nameFrom()] | 0x20) != 'b') {
            return;
        }
        component.release();
        ahead.readTo(tag.start);
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
            output.insert(window, tag.start, ending);
        }
        if (around.isPlaced()) {
            placement.endTag(tag, element);
        }
        if (element.isCustom() && tags.end(window.bytes, tag) && !inline.isHeld()) {
            output.copy(window, tag.nameTo());
            OpenComponents.putSuffix(output);
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
        isCalm = isQuiet() && !placement.isBeforeBody();
        tokenizer.isCalm = isCalm;
        tokenizer.tellsText = placement.isBeforeBody();
        tokenizer.declaration.readsCdata = around.readsCdata();
        tokenizer.declaration.doubtsCdata = around.doubtsCdata();
        tokenizer.tag.watchedLength = placement.watchedLength();
    }

    @Override
    public void rawGoesOn(int to) {
        component.goesOn(to);
        inline.goesOn(to);
    }

    @Override
    public void rawEnds(int to) {
        component.ends(to);
        inline.ends(to);
    }

    @Override
    public void tooLong(Tag tag) {
        if (inline.isHeldInMarkup()) {
            inline.isUnreadable();
        }
        component.release();
        output.copy(window, tag.start);
        longTag.begin(tag, element(tag));
        if (!tag.isEndTag) {
            longTagOpens(tag, longTag.element());
        }
        if (longTag.isSent()) {
            longTag.send(tag);
            if (longTag.waits() || (!tag.isEndTag && longTag.element().is(Trait.CONFIGURED))) {
                tags.begin(window.bytes, tag, longTag.element(), longTag.waits());
            }
        }
    }

    private void longTagOpens(Tag tag, Element element) {
        around.meets(element);
        attributeJudge.meets(element);
        if (around.isForeign() && element.isText()) {
            ahead.begin(tag.start, true);
        }
        if (longTag.isSent() && around.isPlaced() && placement.isBeforeBody()) {
            placement.startTag(tag, element, true);
        }
    }

    @Override
    public Content longTagEnds(Tag tag) {
        if (!longTag.isSent()) {
            return Content.MARKUP;
        }
        longTag.end(tag);
        Element element = longTag.element();
        Content content = tag.isEndTag ? longEndTag(longTag.bare(), element) : longStartTag(longTag.bare(), element);
        settle();
        return content;
    }

    private Content longEndTag(Tag bare, Element element) {
        if (around.close(NameTable.key(longTag.bytes(), bare.nameFrom(), bare.nameTo()), element)) {
            output.put(Surroundings.BREAKS_OUT);
        }
        count(element, Space.HTML, -1);
        return Content.MARKUP;
    }

    private Content longStartTag(Tag bare, Element element) {
        attributes.read(longTag.bytes(), bare);
        Space space = around.open(longTag.bytes(), bare, element, attributes);
        placement.startTagIsSent(window.mark);
        Content content = around.content(longTag.bytes(), bare, element, space);
        count(element, space, 1);
        return content;
    }

    @Override
    public void doctype(XmlDoctype doctype) {
        prolog.doctype(doctype);
    }

    @Override
    public void doctypeTooLong(int from) {
        prolog.doctypeTooLong(from);
    }

    @Override
    public void instruction(int from, int to) {
        prolog.instruction(from, to);
    }

    @Override
    public void otherReadingEnds(int at, String ending) {
        inline.ends(at);
        output.insert(window, at, ending);
        String others = around.closeOther();
        if (!others.isEmpty()) {
            output.insert(window, at, others);
        }
        settle();
    }

    @Override
    public void readingsPart(int at, String ending) {
        if (inline.isHeld()) {
            inline.isUnreadable();
        }
        output.insert(window, at, ending);
    }
}
