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

    private Beginning(ContentType type, Encoding encoding, byte[] bytes) {
        this.type = type;
        this.encoding = encoding;
        this.bytes = bytes;
    }

    static Beginning of(ContentType type, byte[] head, int from, int length) {
        byte[] bytes = Arrays.copyOfRange(head, from, from + Math.min(length, SNIFFED_BYTES));
        Encoding encoding = type.css()
                ? Encoding.ofStyleSheet(type.charset(), bytes, bytes.length)
                : Encoding.of(type.charset(), bytes, bytes.length);
        return new Beginning(type, encoding, bytes);
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
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
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
