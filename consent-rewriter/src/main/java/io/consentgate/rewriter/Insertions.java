package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is put into a document once, encoded once for many documents. Immutable, safe to share. */
public final class Insertions {

    /** Inserts nothing. */
    public static final Insertions NONE = new Insertions("", "", "", "", "");

    final byte[] htmlAttributes;
    final byte[] head;
    final byte[] body;
    final byte[] end;
    final String unless;

    private Insertions(String htmlAttributes, String head, String body, String end, String unless) {
        this.htmlAttributes = ascii("htmlAttributes", htmlAttributes);
        this.head = ascii("head", head);
        this.body = ascii("body", body);
        this.end = ascii("end", end);
        this.unless = unless.toLowerCase(Locale.ROOT);
    }

    /**
     * Prepares insertions; an empty text inserts nothing.
     *
     * @param htmlAttributes attributes for the {@code <html>} tag, each with a space before it
     * @param head markup that goes before the first script, style or fetching element of the head
     * @param body markup that goes straight after {@code <body>}, or where the body is implied
     * @param end markup that goes before {@code </body>} or at the end of the document
     * @param unless an attribute name: where an element before that place carries it, {@code end} is left out
     * @throws IllegalArgumentException if a text holds anything but ASCII
     */
    public static Insertions of(String htmlAttributes, String head, String body, String end, String unless) {
        return new Insertions(htmlAttributes, head, body, end, unless);
    }

    private static byte[] ascii(String what, String text) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(what + " must be ASCII, so that it reads the same in every charset");
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
