package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/** Asks the judge about all that the attributes of a start tag load. */
final class AttributeJudge {

    private final Judge judge;
    private final boolean isInner;
    private final FrameDocument frames;
    private final StyleSheets styles;
    private final DataUrl data = new DataUrl();
    private final LinkRelations relations = new LinkRelations();
    private final DataSheet sheets;
    private final ScriptUrls scripts;

    private boolean hadBase;

    /** Can what fetches ahead of the tree take what follows for svg? */
    private boolean mayBeSvg = true;

    /** What has been seen that bears on the attributes to come. */
    record Seen(boolean hadBase, boolean mayBeSvg) {}

    AttributeJudge(Judge judge, int depth) {
        this.judge = judge;
        isInner = depth > 0;
        frames = new FrameDocument(judge, depth);
        styles = new StyleSheets(judge);
        sheets = new DataSheet(judge, 0);
        scripts = new ScriptUrls(judge);
    }

    /** A document begins; in one of HTML nothing is svg before that has begun. */
    void begin(boolean isXml) {
        hadBase = false;
        mayBeSvg = isXml;
    }

    Seen seen() {
        return new Seen(hadBase, mayBeSvg);
    }

    void seen(Seen seen) {
        hadBase = seen.hadBase;
        mayBeSvg = seen.mayBeSvg;
    }

    /** An element begins, which may be svg or math. */
    void meets(Element element) {
        mayBeSvg |= element.is(Trait.FOREIGN);
    }

    /** Does the tag, if it is a link, fetch something? Must be asked before it is judged. */
    boolean fetches(Attributes attributes, Element element) {
        if (element == Vocabulary.LINK) {
            relations.read(attributes);
            return relations.isFetching();
        }
        return element.is(Trait.SCRIPT)
                || element.is(Trait.STYLE)
                || element.is(Trait.OTHER)
                || element == Vocabulary.TEMPLATE;
    }

    /**
     * Judges all attributes of a tag.
     *
     * @param isCertain whether the tag surely becomes part of the document
     */
    void judge(Attributes attributes, Element element, Space space, boolean isCertain, Verdict verdict) {
        if (element == Vocabulary.LINK) {
            relations.read(attributes);
        }
        boolean repeats = false;
        long seen = 0;
        for (int i = 0; i < attributes.count(); i++) {
            int number = attributes.number(i);
            if (number == Attributes.HANDLER) {
                judgeOne(attributes, i, Rule.HANDLER, isCertain, verdict);
            } else if (number >= 0 && (seen & 1L << number) != 0) {
                repeats = true;
            } else if (number >= 0) {
                seen |= 1L << number;
                Rule rule = element.rule(space, number);
                if (rule != null) {
                    judgeOne(attributes, i, rule, isCertain, verdict);
                }
            }
        }
        if (repeats) {
            judgeAhead(attributes, element, space, verdict);
        }
    }

    /**
     * What is fetched ahead of the tree: of several URLs the first that is not empty, of an image in svg the last, for what the
     * last of each name says.
     */
    private void judgeAhead(Attributes attributes, Element element, Space space, Verdict verdict) {
        attributes.readAhead(true);
        if (element == Vocabulary.LINK) {
            relations.read(attributes);
        }
        long seen = 0;
        for (int i = 0; i < attributes.count(); i++) {
            int number = attributes.number(i);
            Rule rule = number < 0 || attributes.isEmpty(i) ? null : element.rule(space, number);
            boolean isJudged = (seen & 1L << number) != 0 || verdict.leavesOut(i, number);
            if (rule != null && rule.reading() != Reading.BASE && !isJudged) {
                seen |= space.isForeign() ? 0 : 1L << number;
                judgeOne(attributes, i, rule, false, verdict);
            }
        }
        attributes.readAhead(false);
    }

    /** The labels of what the style sheet that an instruction of XML names would load, or null. */
    @Nullable
    String styleSheet(Attributes attributes, int href) {
        boolean isCss = !attributes.has(Vocabulary.TYPE) || attributes.is(Vocabulary.TYPE, "text/css");
        attributes.value(href);
        byte[] bytes = attributes.bytes;
        String label = judge.url(Load.STYLE, bytes, attributes.from, attributes.to);
        if (label != null) {
            return label;
        }
        boolean isUnreadable = !isCss && isInPage(bytes, attributes.from, attributes.to);
        return isUnreadable ? judge.unreadable() : sheets.judge(bytes, attributes.from, attributes.to);
    }

    /** Is what that URL names no response of its own, which would be judged then? */
    private boolean isInPage(byte[] bytes, int from, int to) {
        return (from < to && bytes[from] == '#') || data.open(bytes, from, to) != DataUrl.Kind.NONE;
    }

    /** Leaves out all that is known to mean something: what it means stands elsewhere. */
    void refuse(Attributes attributes, Verdict verdict) {
        for (int i = 0; i < attributes.count(); i++) {
            if (attributes.isKnown(i)) {
                leaveOut(attributes, i, judge.unreadable(), verdict);
            }
        }
    }

    private void judgeOne(Attributes attributes, int i, Rule rule, boolean isCertain, Verdict verdict) {
        if (rule.isCode() && !judge.readsCode()) {
            return;
        }
        switch (rule.reading()) {
            case CSS -> style(attributes, i, verdict);
            case DOCUMENT -> document(attributes, i, verdict);
            default -> {
                String label = label(attributes, i, rule, isCertain);
                if (label != null && !label.isEmpty()) {
                    leaveOut(attributes, i, label, verdict);
                    tell(attributes, i, rule);
                }
            }
        }
    }

    private void tell(Attributes attributes, int i, Rule rule) {
        attributes.value(i);
        if (rule.reading() == Reading.HANDLER
                || data.open(attributes.bytes, attributes.from, attributes.to) != DataUrl.Kind.NONE) {
            judge.code(attributes.bytes, attributes.from, attributes.to);
        }
    }

    private static void leaveOut(Attributes attributes, int i, String label, Verdict verdict) {
        verdict.block(label);
        int number = attributes.number(i);
        if (number == Attributes.HANDLER) {
            verdict.leaveOut(i);
        } else {
            verdict.leaveOutNumber(number);
        }
    }

    private void style(Attributes attributes, int i, Verdict verdict) {
        attributes.value(i);
        String labels = styles.judge(attributes.bytes, attributes.from, attributes.to);
        if (!labels.isEmpty()) {
            verdict.block(labels);
            verdict.replace(i, styles.rewritten());
            verdict.leaveOutNumber(attributes.number(i));
        }
    }

    private void document(Attributes attributes, int i, Verdict verdict) {
        attributes.value(i);
        String labels = frames.judge(attributes.bytes, attributes.from, attributes.to, Dialect.HTML);
        if (!labels.isEmpty()) {
            verdict.block(labels);
            judge.code(attributes.bytes, attributes.from, attributes.to);
            verdict.replace(i, frames.rewritten());
            verdict.leaveOutNumber(attributes.number(i));
        }
    }

    private @Nullable String label(Attributes attributes, int i, Rule rule, boolean isCertain) {
        if (!applies(attributes, rule)) {
            return null;
        }
        attributes.value(i);
        byte[] bytes = attributes.bytes;
        int from = attributes.from;
        int to = attributes.to;
        return switch (rule.reading()) {
            case URL, INPUT_URL, SVG_URL -> judge.url(rule.load(), bytes, from, to);
            case URLS -> words(rule.load(), bytes, from, to);
            case SRCSET, LINK_SET -> Srcset.judge(judge, bytes, from, to);
            case CSS_VALUE -> styles.judge(bytes, from, to);
            case SCRIPT_URL, SVG_SCRIPT_URL -> scripts.judge(rule.load(), bytes, from, to);
            case DOCUMENT_URL -> document(rule.load(), bytes, from, to);
            case NAVIGATION -> navigation(rule.load(), bytes, from, to);
            case LINK -> link(bytes, from, to);
            case BASE -> base(bytes, from, to, isCertain);
            case REFRESH -> refresh(rule.load(), bytes, from, to);
            case ANIMATED -> animated(attributes, i, rule.load());
            case HANDLER -> judge.script(bytes, from, to);
            case CSS, DOCUMENT -> null;
        };
    }

    private boolean applies(Attributes attributes, Rule rule) {
        return switch (rule.reading()) {
            case INPUT_URL -> attributes.is(Vocabulary.TYPE, "image");
            case LINK_SET -> relations.hasImage();
            case SVG_URL, SVG_SCRIPT_URL -> mayBeSvg;
            case REFRESH -> attributes.is(Vocabulary.HTTP_EQUIV, "refresh");
            default -> true;
        };
    }

    private @Nullable String words(Load load, byte[] bytes, int from, int to) {
        int p = from;
        while (p < to) {
            int end = p;
            while (end < to && !Ascii.isSpace(bytes[end])) {
                end++;
            }
            String label = end > p ? judge.url(load, bytes, p, end) : null;
            if (label != null) {
                return label;
            }
            p = end + 1;
        }
        return null;
    }

    private @Nullable String document(Load load, byte[] bytes, int from, int to) {
        String label = document(data.open(bytes, from, to), load, bytes, from, to);
        boolean isUndecided = (label == null || label.isEmpty()) && data.hasBreaks();
        return isUndecided ? document(data.openWithBreaks(bytes, from, to), load, bytes, from, to) : label;
    }

    private @Nullable String document(DataUrl.Kind kind, Load load, byte[] bytes, int from, int to) {
        return switch (kind) {
            case NONE, DATA -> judge.url(load, bytes, from, to);
            case DOUBTFUL -> judge.unreadable();
            case SCRIPT -> madeDocument();
            case HTML -> dataDocument(Dialect.HTML);
            case XML -> dataDocument(Dialect.XML);
        };
    }

    /** What a script in an address gives becomes the document. */
    private @Nullable String madeDocument() {
        String label = judge.script(data.body, 0, data.length);
        return label == null ? frames.judge(data.body, 0, data.length, Dialect.HTML) : label;
    }

    private String dataDocument(Dialect dialect) {
        Encoding encoding = dialect == Dialect.HTML
                ? Encoding.of(data.charset(), data.body, data.length)
                : Encoding.ofXml(data.charset(), data.body, data.length);
        boolean isReadable = encoding.reading() == Encoding.Reading.BYTES && (!encoding.isAssumed() || data.isAscii());
        return isReadable ? frames.judge(data.body, 0, data.length, dialect) : judge.unreadable();
    }

    private @Nullable String link(byte[] bytes, int from, int to) {
        String label = relations.judge(judge, bytes, from, to);
        if (label == null && relations.hasScript()) {
            label = scripts.judge(Load.SCRIPT, bytes, from, to);
        }
        return label == null && relations.hasStyle() ? sheets.judge(bytes, from, to) : label;
    }

    private @Nullable String navigation(Load load, byte[] bytes, int from, int to) {
        return data.open(bytes, from, to) == DataUrl.Kind.SCRIPT
                ? judge.script(data.body, 0, data.length)
                : judge.url(load, bytes, from, to);
    }

    private @Nullable String base(byte[] bytes, int from, int to, boolean isCertain) {
        String label = judge.url(Load.OTHER, bytes, from, to);
        // their order in the text does not say which of several comes first in the tree, nor what waits for it
        if (label != null || isInner || !isCertain) {
            return label;
        }
        // one of no use as a base is passed over by some browsers, while to others no base follows: to them all is the
        // site's own
        if (!hadBase && data.open(bytes, from, to) == DataUrl.Kind.NONE) {
            hadBase = true;
            judge.base(bytes, from, to);
        }
        return null;
    }

    private @Nullable String refresh(Load load, byte[] bytes, int from, int to) {
        long url = Refresh.url(bytes, from, to);
        return url < 0 ? null : document(isInner ? Load.FRAME : load, bytes, (int) (url >>> Integer.SIZE), (int) url);
    }

    private @Nullable String animated(Attributes attributes, int i, Load load) {
        boolean isLink = animatesLink(attributes);
        attributes.value(i);
        if (!isLink) {
            return styles.judge(attributes.bytes, attributes.from, attributes.to);
        }
        int p = attributes.from;
        while (p < attributes.to) {
            int end = p;
            while (end < attributes.to && attributes.bytes[end] != ';') {
                end++;
            }
            String label = navigation(load, attributes.bytes, p, end);
            if (label != null) {
                return label;
            }
            p = end + 1;
        }
        return null;
    }

    /** In XML a prefix of the document's own can stand before the name. */
    private static boolean animatesLink(Attributes attributes) {
        if (!attributes.trimmed(Vocabulary.ATTRIBUTE_NAME)) {
            return false;
        }
        int local = attributes.to - "href".length();
        return local >= attributes.from
                && Ascii.is(attributes.bytes, local, attributes.to, "href")
                && (local == attributes.from || attributes.bytes[local - 1] == ':');
    }
}
