package io.consentgate.servlet.gate;

import io.consentgate.rewriter.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What tells how a body is to be read: its type, its encoding and the first bytes, as far as they were written in one piece. */
final class Beginning {

    /** How much of a document tells whether it is one. */
    private static final int SNIFFED_BYTES = 1024;

    private static final List<String> DOCUMENT_STARTS = List.of("<!doctype", "<html", "<head", "<body", "<title");

    private final ContentType type;
    private final Encoding encoding;
    private final byte[] bytes;
    private final int count;

    private Beginning(ContentType type, Encoding encoding, byte[] bytes, int count) {
        this.type = type;
        this.encoding = encoding;
        this.bytes = bytes;
        this.count = count;
    }

    /** The beginning of a body; looks at these bytes for as long as it is used, and never copies most. */
    static Beginning of(ContentType type, byte[] head, int from, int length) {
        int count = Math.min(length, SNIFFED_BYTES);
        byte[] bytes = from == 0 ? head : Arrays.copyOfRange(head, from, from + count);
        Encoding encoding = type.css()
                ? Encoding.ofStyleSheet(type.charset(), bytes, count)
                : Encoding.of(type.charset(), bytes, count);
        return new Beginning(type, encoding, bytes, count);
    }

    /** As the browser takes it. */
    ContentType type() {
        return type;
    }

    Encoding encoding() {
        return encoding;
    }

    /** Whether its charset is one that we know. */
    boolean readable() {
        return encoding.reading() != Encoding.Reading.UNKNOWN;
    }

    /** Whether this is a document of its own, rather than a fragment of one. */
    boolean startsDocument() {
        String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return DOCUMENT_STARTS.stream().anyMatch(text::contains);
    }

    /** Whether a browser that is told no type would take these first bytes for markup. */
    static boolean looksLikeMarkup(byte[] head, int from, int length) {
        for (int i = from; i < from + Math.min(length, SNIFFED_BYTES); i++) {
            byte b = head[i];
            boolean skipped = b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r' || b <= 0;
            if (!skipped) {
                return b == '<';
            }
        }
        return false;
    }
}
