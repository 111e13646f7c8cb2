package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Drives the tokenizer as the rewriter does, without deciding anything, and notes the tags. */
final class RecordedTokens implements Tokens {

    /** A tag as a tree builder would be told. */
    record Found(boolean isEndTag, String name, Map<String, String> attributes, boolean isSelfClosing) {}

    final List<Found> tags = new ArrayList<>();
    private final Window window = new Window(64);
    private final Tokenizer tokenizer = new Tokenizer(window, this, Dialect.HTML);
    private final Content first;
    private boolean isFirst;

    private RecordedTokens(Content first, boolean hasFirst, boolean readsCdata) {
        this.first = first;
        isFirst = hasFirst;
        tokenizer.declaration.readsCdata = readsCdata;
    }

    /** The tags of a document that follows that opening, which is no part of it, and is cut there. */
    static List<Found> of(String opening, Content content, byte[] document, int split) {
        RecordedTokens recorded = opened(opening, content);
        recorded.feed(document, 0, split);
        recorded.feed(document, split, document.length);
        return recorded.tags;
    }

    /** The same in pieces of that size. */
    static List<Found> inPieces(String opening, Content content, byte[] document, int size) {
        RecordedTokens recorded = opened(opening, content);
        for (int from = 0; from < document.length; from += size) {
            recorded.feed(document, from, Math.min(from + size, document.length));
        }
        return recorded.tags;
    }

    private static RecordedTokens opened(String opening, Content content) {
        RecordedTokens recorded = new RecordedTokens(
                content, opening.startsWith("<") && !opening.startsWith("<!"), opening.startsWith("<!"));
        byte[] prefix = opening.getBytes(UTF_8);
        recorded.feed(prefix, 0, prefix.length);
        recorded.tokenizer.declaration.readsCdata = false;
        return recorded;
    }

    private void feed(byte[] bytes, int from, int to) {
        tokenizer.move(window.append(bytes, from, to - from));
        tokenizer.run();
        window.mark = Math.max(window.mark, tokenizer.done());
    }

    @Override
    public Content startTag(Tag tag) {
        if (isFirst) {
            isFirst = false;
            return first;
        }
        Map<String, String> attributes = new TreeMap<>();
        Attributes read = new Attributes(Dialect.HTML);
        byte[] bytes = window.bytes.clone();
        read.read(bytes, tag);
        for (int i = 0; i < tag.attributes; i++) {
            String name = text(bytes, tag.attributeFrom(i), tag.attributeNameTo(i), true);
            attributes.putIfAbsent(name, value(bytes, tag.valueFrom(i), tag.valueTo(i)));
        }
        tags.add(new Found(false, text(bytes, tag.nameFrom(), tag.nameTo(), true), attributes, tag.isSelfClosing));
        return Content.MARKUP;
    }

    private static String value(byte[] bytes, int from, int to) {
        byte[] normal = text(bytes, from, to, false).getBytes(UTF_8);
        byte[] out = new byte[CharacterReferences.room(normal.length)];
        return new String(out, 0, CharacterReferences.decode(normal, 0, normal.length, out, 0, true), UTF_8);
    }

    private static String text(byte[] bytes, int from, int to, boolean isName) {
        String text = new String(bytes, from, to - from, UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\0', '\uFFFD');
        return isName ? lower(text) : text;
    }

    private static String lower(String name) {
        StringBuilder lower = new StringBuilder();
        name.chars()
                .forEach(c -> lower.append(c < 0x80 ? String.valueOf((char) c).toLowerCase(Locale.ROOT) : (char) c));
        return lower.toString();
    }

    @Override
    public void endTag(Tag tag) {
        tags.add(new Found(true, text(window.bytes, tag.nameFrom(), tag.nameTo(), true), Map.of(), false));
    }

    @Override
    public void text(int from, int to) {}

    @Override
    public void rawGoesOn(int to) {}

    @Override
    public void rawEnds(int to) {}

    @Override
    public void tooLong(Tag tag) {
        throw new AssertionError("no tag is that long");
    }

    @Override
    public Content longTagEnds(Tag tag) {
        throw new AssertionError("no tag is that long");
    }

    @Override
    public void doctype(XmlDoctype doctype) {}

    @Override
    public void doctypeTooLong(int from) {}

    @Override
    public void instruction(int from, int to) {
        throw new AssertionError("no instructions in HTML");
    }

    @Override
    public void otherReadingEnds(int at, String ending) {
        throw new AssertionError("there is one reading");
    }

    @Override
    public void readingsPart(int at, String ending) {
        throw new AssertionError("there is one reading");
    }
}
