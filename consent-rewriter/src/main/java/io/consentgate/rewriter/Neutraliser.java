package io.consentgate.rewriter;

/** Writes start tags that may not load what they would, with all that is needed to undo it. */
final class Neutraliser {

    private static final byte[] TYPE = Output.ascii(" type=\"text/plain\"");
    private static final byte[] BLOCKED = Output.ascii(" data-consent-blocked=\"");
    private static final byte[] TAG = Output.ascii("\" data-consent-tag=\"");
    private static final byte[] SRCDOC = Output.ascii(" srcdoc=\"");
    private static final byte[] TITLE = Output.ascii("\" title=\"");
    private static final byte[] QUOTE = Output.ascii("\"");
    private static final byte[] VALUE = Output.ascii("=\"");
    private static final byte[] SPACE = Output.ascii(" ");
    private static final String CLOSE = ">";

    private final Window window;
    private final Output output;
    private final boolean xml;

    Neutraliser(Window window, Output output, Dialect dialect) {
        this.window = window;
        this.output = output;
        xml = dialect == Dialect.XML;
    }

    /** Writes the tag without what the verdict leaves out, and as no script or style any more if so asked. */
    void write(Tag tag, Attributes attributes, Verdict verdict, boolean asPlainText) {
        write(tag, tag.end, attributes, verdict, asPlainText);
    }

    /** The same, where what is kept of the original goes on behind the tag. */
    void write(Tag tag, int keptTo, Attributes attributes, Verdict verdict, boolean asPlainText) {
        byte[] bytes = window.bytes;
        output.copy(window, tag.nameTo());
        if (verdict.isRenamed()) {
            OpenComponents.putSuffix(output);
        }
        if (asPlainText) {
            output.put(TYPE);
        }
        output.put(BLOCKED);
        output.put(verdict.labels());
        output.put(TAG);
        output.escaped(bytes, tag.start, keptTo);
        output.put(QUOTE);
        putPlaceholder(verdict);
        int from = tag.nameTo();
        for (int i = 0; i < tag.attributes; i++) {
            byte[] value = verdict.replacement(i);
            if (value != null) {
                output.put(bytes, from, tag.attributeNameTo(i));
                put(value);
                from = tag.attributeTo(bytes, i);
            } else if (isLeftOut(tag, attributes, verdict, i, asPlainText)) {
                output.put(bytes, from, tag.attributeFrom(i));
                output.put(SPACE);
                from = tag.attributeTo(bytes, i);
            }
        }
        output.put(bytes, from, tag.end);
        if (tag.isCut) {
            String quote = from < tag.end ? tag.openQuote() : "";
            output.put(quote.isEmpty() ? CLOSE : quote);
            tag.isCut = false;
        }
        window.mark = tag.end;
    }

    private void putPlaceholder(Verdict verdict) {
        Placeholder placeholder = verdict.placeholder();
        if (placeholder == null) {
            return;
        }
        output.put(SRCDOC);
        output.put(placeholder.document());
        if (!verdict.isTitled()) {
            output.put(TITLE);
            output.put(placeholder.title());
        }
        output.put(QUOTE);
    }

    private void put(byte[] value) {
        output.put(VALUE);
        output.escaped(value, 0, value.length);
        output.put(QUOTE);
    }

    /** A name that begins with {@code =} would become the value of the name before it; XML allows no name twice. */
    private boolean isLeftOut(Tag tag, Attributes attributes, Verdict verdict, int i, boolean asPlainText) {
        int number = attributes.number(i);
        return verdict.leavesOut(i, number)
                || window.bytes[tag.attributeFrom(i)] == '='
                || (xml && asPlainText && number == Vocabulary.TYPE);
    }

    /** Writes the beginning of a tag whose bytes are not known to their end: its name and label. */
    void writeBare(Tag tag, String label, boolean asPlainText, boolean isRenamed) {
        output.copy(window, tag.nameTo());
        if (isRenamed) {
            OpenComponents.putSuffix(output);
        }
        if (asPlainText) {
            output.put(TYPE);
        }
        output.put(BLOCKED);
        output.put(label);
        output.put(QUOTE);
    }
}
