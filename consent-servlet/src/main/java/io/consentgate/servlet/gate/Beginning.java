package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What tells how a body is to be read: its type, its encoding and the first bytes, as far as it has come. */
final class Beginning {

    /** How much of a document tells whether it is one. */
    static final int SNIFFED_BYTES = 1024;

    private static final List<String> DOCUMENT_STARTS = List.of("<!doctype", "<html", "<head", "<body", "<title");

    /** What browsers that are told no type take for XML: MIME Sniffing standard (2026), section 7.1. */
    private static final byte[] XML_START = {'<', '?', 'x', 'm', 'l'};

    /** The longest byte order mark. */
    private static final int MARK_BYTES = 3;

    private final ContentType type;
    private final Encoding encoding;
    private final boolean readable;
    private final byte[] bytes;
    private final int count;

    private Beginning(ContentType type, Encoding encoding, boolean readable, byte[] bytes, int count) {
        this.type = type;
        this.encoding = encoding;
        this.readable = readable;
        this.bytes = bytes;
        this.count = count;
    }

    /** The beginning of a body; looks at these bytes for as long as it is used, and never copies most. */
    static Beginning of(ContentType declared, byte[] head, int from, int length) {
        int count = Math.min(length, SNIFFED_BYTES);
        byte[] bytes = from == 0 ? head : Arrays.copyOfRange(head, from, from + count);
        boolean isXml = declared.missing()
                && count >= XML_START.length
                && Arrays.equals(bytes, 0, XML_START.length, XML_START, 0, XML_START.length);
        ContentType type = isXml ? ContentType.UNTYPED_XML : declared;
        Encoding encoding = encoding(type, type.charset(), bytes, count);
        boolean readable = encoding.reading() != Encoding.Reading.UNKNOWN;
        return new Beginning(type, readable ? encoding : encoding(type, null, bytes, count), readable, bytes, count);
    }

    private static Encoding encoding(ContentType type, @Nullable String charset, byte[] head, int length) {
        if (type.css()) {
            return Encoding.ofStyleSheet(charset, head, length);
        }
        return type.html() || type.missing()
                ? Encoding.of(charset, head, length)
                : Encoding.ofXml(charset, head, length);
    }

    /** Whether it is read in the same way whatever follows. */
    boolean tells() {
        if (count == SNIFFED_BYTES) {
            return true;
        }
        boolean isTyped = !type.missing() || !isBlank(bytes, 0, count);
        return isTyped && count >= MARK_BYTES && Encoding.isTold(type.charset(), bytes, count);
    }

    /** As the browser takes it. */
    ContentType type() {
        return type;
    }

    Encoding encoding() {
        return encoding;
    }

    /** Whether its declared charset is one that we know; where it is none that browsers know either, they pass it over. */
    boolean readable() {
        return readable;
    }

    /** How many bytes this was read from. */
    int length() {
        return count;
    }

    /** Whether this is a document of its own, rather than a fragment of one. */
    boolean startsDocument() {
        String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return DOCUMENT_STARTS.stream().anyMatch(text::contains);
    }

    /** Whether a browser that is told no type would take these first bytes for markup. */
    static boolean looksLikeMarkup(byte[] head, int from, int length) {
        int first = blanks(head, from, length);
        return first < from + length && head[first] == '<';
    }

    private static boolean isBlank(byte[] head, int from, int length) {
        return blanks(head, from, length) == from + length;
    }

    /** Where what browsers skip ends. */
    private static int blanks(byte[] head, int from, int length) {
        int i = from;
        while (i < from + Math.min(length, SNIFFED_BYTES) && isSkipped(head[i])) {
            i++;
        }
        return i;
    }

    private static boolean isSkipped(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r' || b <= 0;
    }
}
