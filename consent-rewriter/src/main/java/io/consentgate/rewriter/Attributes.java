package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The attributes of a tag by their meaning, and their values with character references resolved. */
final class Attributes {

    /** The number of an event handler. */
    static final int HANDLER = -2;

    /** What every XML document may refer to, whatever it declares (XML 1.0, sections 4.1 and 4.6). */
    private static final byte[][] XML_REFERENCES = {
        Output.ascii("#"),
        Output.ascii("lt;"),
        Output.ascii("gt;"),
        Output.ascii("amp;"),
        Output.ascii("quot;"),
        Output.ascii("apos;")
    };

    /** The value that was read last: these bytes from {@link #from} to {@link #to}, and eight more that can be read. */
    byte[] bytes = new byte[0];

    int from;
    int to;

    /** Does the document name texts of its own, which a reference may stand for? */
    boolean hasEntities;

    private final boolean xml;
    private boolean isAhead;
    private byte[] input = new byte[0];
    private Tag tag = new Tag();
    private int[] numbers = new int[16];
    private byte[] resolved = new byte[256];

    Attributes(Dialect dialect) {
        xml = dialect == Dialect.XML;
    }

    /** Looks at that tag, of which only names are asked. */
    void open(byte[] window, Tag opened) {
        input = window;
        tag = opened;
    }

    /** Looks at the attributes of that tag. */
    void read(byte[] window, Tag read) {
        open(window, read);
        if (numbers.length < read.attributes) {
            numbers = new int[2 * read.attributes];
        }
        for (int i = 0; i < read.attributes; i++) {
            numbers[i] = number(localName(read.attributeFrom(i), read.attributeNameTo(i)), read.attributeNameTo(i));
        }
    }

    int count() {
        return tag.attributes;
    }

    /** The number of an attribute in the {@link Vocabulary}, {@link #HANDLER}, or -1 for all others. */
    int number(int i) {
        return numbers[i];
    }

    /** Can an attribute mean something to whoever shows the document? */
    boolean isKnown(int i) {
        return numbers[i] >= 0 || numbers[i] == HANDLER;
    }

    /** Does one that can mean something stand for a text that the document has named? */
    boolean nameEntities() {
        for (int i = 0; hasEntities && i < tag.attributes; i++) {
            if (isKnown(i) && namesEntity(input, tag.valueFrom(i), tag.valueTo(i))) {
                return true;
            }
        }
        return false;
    }

    /** Does a text hold a reference to one that the document has named? */
    boolean namesEntity(byte[] text, int start, int end) {
        for (int p = start; hasEntities && p < end; p++) {
            if (text[p] == '&' && !isOfXml(text, p + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfXml(byte[] text, int start, int end) {
        for (byte[] name : XML_REFERENCES) {
            if (Ascii.startsWith(text, start, end, name)) {
                return true;
            }
        }
        return false;
    }

    private int localName(int nameFrom, int nameTo) {
        int local = nameFrom;
        for (int p = nameFrom; xml && p < nameTo; p++) {
            local = input[p] == ':' ? p + 1 : local;
        }
        return local;
    }

    private int number(int nameFrom, int nameTo) {
        boolean handler =
                nameTo - nameFrom > 2 && (input[nameFrom] | 0x20) == 'o' && (input[nameFrom + 1] | 0x20) == 'n';
        return handler ? HANDLER : Vocabulary.HTML.attribute(input, nameFrom, nameTo);
    }

    /**
     * Reads on as what fetches ahead of the tree does, or as the tree again. Of attributes of one name the first counts for
     * the tree; ahead of it, in Chromium, the last does.
     */
    void readAhead(boolean ahead) {
        isAhead = ahead;
    }

    /** Which attribute counts of those that have that number, or -1. */
    int first(int number) {
        int found = -1;
        for (int i = 0; i < tag.attributes && (isAhead || found < 0); i++) {
            found = numbers[i] == number ? i : found;
        }
        return found;
    }

    boolean isEmpty(int i) {
        return tag.valueFrom(i) == tag.valueTo(i);
    }

    boolean has(int number) {
        return first(number) >= 0;
    }

    /** Is there one of exactly that name, which is in lower case? */
    boolean hasNamed(String name) {
        for (int i = 0; i < tag.attributes; i++) {
            if (isNamed(i, name)) {
                return true;
            }
        }
        return false;
    }

    /** All of exactly that name, which is in lower case. */
    IntStream allNamed(String name) {
        return IntStream.range(0, tag.attributes).filter(i -> isNamed(i, name));
    }

    private boolean isNamed(int i, String name) {
        return Ascii.is(input, tag.attributeFrom(i), tag.attributeNameTo(i), name);
    }

    /** Reads the value of the first attribute of exactly that name, which is in lower case; false if there is none. */
    boolean valueNamed(String name) {
        for (int i = 0; i < tag.attributes; i++) {
            if (isNamed(i, name)) {
                value(i);
                return true;
            }
        }
        return false;
    }

    /** The value of the first attribute of exactly that name, which is in lower case, or null. */
    @Nullable
    String text(String name) {
        return valueNamed(name) ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : null;
    }

    /** Reads the value of an attribute into {@link #bytes}. */
    void value(int i) {
        from = tag.valueFrom(i);
        to = tag.valueTo(i);
        bytes = input;
        if (Window.indexOf(input, from, to, Window.AMPERSAND) < to) {
            resolve();
        }
    }

    private void resolve() {
        int room = CharacterReferences.room(to - from) + Long.BYTES;
        if (resolved.length < room) {
            resolved = new byte[2 * room];
        }
        to = CharacterReferences.decode(bytes, from, to, resolved, 0, true);
        from = 0;
        bytes = resolved;
    }

    /** Reads the value of the first attribute of that number and strips white space; false if there is none. */
    boolean trimmed(int number) {
        int i = first(number);
        if (i < 0) {
            return false;
        }
        value(i);
        while (from < to && Ascii.isSpace(bytes[from])) {
            from++;
        }
        while (to > from && Ascii.isSpace(bytes[to - 1])) {
            to--;
        }
        return true;
    }

    /** Is the first attribute of that number this word, in any case? */
    boolean is(int number, String word) {
        return trimmed(number) && Ascii.is(bytes, from, to, word);
    }
}
