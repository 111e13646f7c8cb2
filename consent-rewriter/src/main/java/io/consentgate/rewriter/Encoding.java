package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a browser reads a document in (WHATWG HTML, section 13.2.3.2 "Determining the character encoding"; CSS
 * Syntax Module Level 3, section 3.2; WHATWG Encoding Standard; all as of November 2026), and how the rewriters can read it.
 * Immutable, safe to share.
 */
public final class Encoding {

    /** How the rewriters can read a document. */
    public enum Reading {
        /** As it is: no byte of ASCII is part of another character. */
        BYTES,
        /**
         * Decoded on the way in and encoded on the way out; what is not changed comes out byte for byte. Of ISO-2022-JP, escape
         * sequences between two characters of ASCII, which no program writes, can be lost; the text stays the same.
         */
        DECODED,
        /** Not at all: browsers show nothing of it, no browser knows the label, or this JDK lacks the charset. */
        UNKNOWN
    }

    private static final byte[] CHARSET_RULE = "@charset \"".getBytes(US_ASCII);

    private final String name;
    private final Reading reading;
    private final boolean isAssumed;
    private final @Nullable Supplier<Recoder> decoder;
    private final @Nullable Supplier<Recoder> encoder;

    private Encoding(
            String name,
            Reading reading,
            boolean isAssumed,
            @Nullable Supplier<Recoder> decoder,
            @Nullable Supplier<Recoder> encoder) {
        this.name = name;
        this.reading = reading;
        this.isAssumed = isAssumed;
        this.decoder = decoder;
        this.encoder = encoder;
    }

    static Encoding read(String name, Reading reading) {
        return new Encoding(name, reading, false, null, null);
    }

    static Encoding decoded(String name, Supplier<Recoder> decoder, Supplier<Recoder> encoder) {
        return new Encoding(name, Reading.DECODED, false, decoder, encoder);
    }

    /**
     * The encoding of an HTML document: that of its byte order mark, else the declared one, else that of a {@code meta}
     * element or XML declaration at its beginning, else windows-1252, without what could be read otherwise if an element says
     * another one later.
     *
     * @param declaredCharset the {@code charset} parameter of the Content-Type, without quotes; null or empty if there is none.
     *     A label that no browser knows gives {@link Reading#UNKNOWN}
     * @param head the first bytes of the document, if possible 1024 of them, which is what browsers look at
     * @param length how many bytes the head has
     */
    public static Encoding of(@Nullable String declaredCharset, byte[] head, int length) {
        Encoding certain = certain(declaredCharset, head, length);
        return certain == null ? new Prescan(head, length).encoding(assumed()) : certain;
    }

    /** The same for an XML document, in which {@code meta} declares nothing, and which otherwise is UTF-8. */
    public static Encoding ofXml(@Nullable String declaredCharset, byte[] head, int length) {
        Encoding certain = certain(declaredCharset, head, length);
        return certain == null ? new Prescan(head, length).encodingOfXml(named("utf-8")) : certain;
    }

    /** Whether a document's encoding is declared, or it says itself which it is, as far as these first bytes go. */
    public static boolean isTold(@Nullable String declaredCharset, byte[] head, int length) {
        return certain(declaredCharset, head, length) != null || new Prescan(head, length).finds();
    }

    /** The encoding of a style sheet, which can declare itself by {@code @charset} and otherwise is UTF-8. */
    public static Encoding ofStyleSheet(@Nullable String declaredCharset, byte[] head, int length) {
        Encoding certain = certain(declaredCharset, head, length);
        return certain == null ? charsetRule(head, length) : certain;
    }

    private static Encoding assumed() {
        return new Encoding("windows-1252", Reading.BYTES, true, null, null);
    }

    private static @Nullable Encoding certain(@Nullable String declaredCharset, byte[] head, int length) {
        String mark = byteOrderMark(head, length);
        if (mark != null) {
            return named(mark);
        }
        if (declaredCharset == null || declaredCharset.isBlank()) {
            return null;
        }
        Encoding declared = EncodingTable.WHATWG.find(declaredCharset);
        return declared == null ? read(declaredCharset, Reading.UNKNOWN) : declared;
    }

    private static @Nullable String byteOrderMark(byte[] head, int length) {
        if (length < 2) {
            return null;
        }
        int first = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return first == 0xFEFF ? "utf-16be" : "utf-16le";
        }
        return first == 0xEFBB && length > 2 && head[2] == (byte) 0xBF ? "utf-8" : null;
    }

    private static Encoding charsetRule(byte[] head, int length) {
        int end = CHARSET_RULE.length;
        if (!startsWith(head, length, CHARSET_RULE)) {
            return named("utf-8");
        }
        while (end < length && head[end] != '"') {
            end++;
        }
        boolean isWhole = end + 1 < length && head[end + 1] == ';';
        Encoding inside = isWhole ? EncodingTable.WHATWG.findInside(head, CHARSET_RULE.length, end) : null;
        return inside == null ? named("utf-8") : inside;
    }

    private static boolean startsWith(byte[] bytes, int length, byte[] what) {
        return length >= what.length && Arrays.equals(bytes, 0, what.length, what, 0, what.length);
    }

    /** The encoding of a label of the table. */
    static Encoding named(String label) {
        return Objects.requireNonNull(EncodingTable.WHATWG.find(label));
    }

    /** The name in the Encoding Standard, in lower case; where that has none, the declared label. */
    public String name() {
        return name;
    }

    /** Is it only what a browser starts with, which something in the document can still change? */
    boolean isAssumed() {
        return isAssumed;
    }

    /** How a document in it can be read. */
    public Reading reading() {
        return reading;
    }

    /** Whether {@link #rewriter} only gives back what is made: all bytes pass as they are. */
    public boolean isReadAsItIs() {
        return reading == Reading.BYTES && !isAssumed;
    }

    /**
     * A rewriter that takes and gives a document in this encoding.
     *
     * @param sink takes the document in this encoding
     * @param rewriter makes the rewriter that does the work on a sink that is given to it; called once, at once. Its judge sees
     *     UTF-8 where the document is UTF-16, else the bytes of the document
     * @throws IllegalStateException if the reading is {@link Reading#UNKNOWN}
     */
    public Rewriter rewriter(Sink sink, Function<Sink, Rewriter> rewriter) {
        if (reading == Reading.UNKNOWN) {
            throw new IllegalStateException("A document in \"" + name + "\" cannot be read; ask reading() first");
        }
        if (decoder != null && encoder != null) {
            return new RecodingRewriter(decoder.get(), encoder.get(), sink, rewriter);
        }
        return isAssumed ? new WithoutEscapes(rewriter.apply(sink)) : rewriter.apply(sink);
    }

    /** A text as a rewriter sees it that {@link #rewriter} is given. */
    byte[] decode(byte[] text) {
        if (decoder == null) {
            return text;
        }
        byte[] decoded = new byte[Recoder.room(text.length)];
        Recoder recoder = decoder.get();
        int end = recoder.take(text, 0, text.length, decoded, 0);
        return Arrays.copyOf(decoded, recoder.end(decoded, end));
    }

    @Override
    public String toString() {
        return name;
    }
}
