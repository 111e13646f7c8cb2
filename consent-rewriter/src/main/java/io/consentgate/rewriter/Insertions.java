package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What is put into a document once. Immutable; those made of texts are encoded once and may be shared. */
public final class Insertions {

    /** Gives what goes before {@code </body>}. */
    @FunctionalInterface
    public interface End {

        /**
         * Asked for once at most; ASCII, in pieces that follow each other, or no bytes to insert nothing.
         *
         * @param isSeen whether an element before that place carries the attribute that was asked about
         */
        List<byte[]> markup(boolean isSeen);
    }

    /** Inserts nothing. */
    public static final Insertions NONE = of("", "", "", "", "");

    final byte[] htmlAttributes;
    final Supplier<List<byte[]>> head;
    final Supplier<List<byte[]>> body;
    final End end;
    final String attribute;

    private Insertions(
            String htmlAttributes, Supplier<List<byte[]>> head, Supplier<List<byte[]>> body, End end, String unless) {
        this.htmlAttributes = ascii("htmlAttributes", htmlAttributes);
        this.head = head;
        this.body = body;
        this.end = end;
        this.attribute = unless.toLowerCase(Locale.ROOT);
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
        List<byte[]> headMarkup = List.of(ascii("head", head));
        List<byte[]> bodyMarkup = List.of(ascii("body", body));
        List<byte[]> endMarkup = List.of(ascii("end", end));
        return new Insertions(
                htmlAttributes, () -> headMarkup, () -> bodyMarkup, isSeen -> isSeen ? List.of() : endMarkup, unless);
    }

    /**
     * Prepares insertions whose markup is made only when a document gets to its place, after its judge was told the
     * {@link Judge#base base} and the {@link Judge#language language}, so far as they stand before it. For one document:
     * each is asked for once at most, and gives pieces that follow each other, which are read at once and not changed.
     *
     * @param head gives markup for before the first script, style or fetching element of the head; no bytes insert nothing
     * @param body gives markup for straight after {@code <body>}; no bytes insert nothing
     * @param end gives markup for before {@code </body>} or the end of the document
     * @param attribute the name that {@code end} is told about
     * @throws IllegalArgumentException if anything but ASCII is given; for all but the attributes when they are asked for
     */
    public static Insertions late(
            String htmlAttributes,
            Supplier<List<byte[]>> head,
            Supplier<List<byte[]>> body,
            End end,
            String attribute) {
        return new Insertions(
                htmlAttributes,
                () -> ascii("head", head.get()),
                () -> ascii("body", body.get()),
                isSeen -> ascii("end", end.markup(isSeen)),
                attribute);
    }

    private static byte[] ascii(String what, String text) {
        return ascii(what, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> ascii(String what, List<byte[]> pieces) {
        for (byte[] piece : pieces) {
            ascii(what, piece);
        }
        return pieces;
    }

    private static byte[] ascii(String what, byte[] text) {
        long all = 0;
        int at = 0;
        for (; at <= text.length - Long.BYTES; at += Long.BYTES) {
            all |= Window.eight(text, at);
        }
        for (; at < text.length; at++) {
            all |= text[at];
        }
        if ((all & Window.HIGHS) != 0) {
            throw new IllegalArgumentException(what + " must be ASCII, so that it reads the same in every charset");
        }
        return text;
    }
}
