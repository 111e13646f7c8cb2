package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens {@code data:} and {@code javascript:} URLs (WHATWG URL, section 4.4; WHATWG Fetch, section 6 "data: URLs"). */
final class DataUrl {

    /** What a URL carries in itself. */
    enum Kind {
        /** Nothing: another scheme. */
        NONE,
        /** A {@code javascript:} URL. */
        SCRIPT,
        /** Data of a type that is no document. */
        DATA,
        /** Data that not all browsers take for base64, since it does not say so last or not at once. */
        DOUBTFUL,
        HTML,
        XML
    }

    private static final byte ESCAPE = 0x1B;
    private static final String BASE64 = "base64";

    /** The body that was opened last: these bytes up to {@link #length}. */
    byte[] body = new byte[0];

    int length;

    private byte[] url = new byte[0];
    private int urlLength;

    /** Where the type and its parameters end. */
    private int typeEnd;

    private boolean hasBreaks;

    /** Opens a URL; unless it is {@link Kind#NONE}, its decoded body is in {@link #body}. */
    Kind open(byte[] bytes, int from, int to) {
        return open(bytes, from, to, false);
    }

    /** The same with the tabs and newlines that Chromium, unlike others, leaves in the body. */
    Kind openWithBreaks(byte[] bytes, int from, int to) {
        return open(bytes, from, to, true);
    }

    private Kind open(byte[] bytes, int from, int to, boolean keepsBreaks) {
        hasBreaks = false;
        if (!mayCarry(bytes, from, to)) {
            return Kind.NONE;
        }
        strip(bytes, from, to, keepsBreaks);
        if (hasScheme("javascript:")) {
            decode("javascript:".length(), urlLength);
            return Kind.SCRIPT;
        }
        return hasScheme("data:") ? data() : Kind.NONE;
    }

    /** A cheap look at the first bytes that count. */
    private static boolean mayCarry(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && bytes[p] >= 0 && bytes[p] <= ' ') {
            p++;
        }
        boolean begins = p + 1 < to && ((bytes[p] | 0x20) == 'd' || (bytes[p] | 0x20) == 'j');
        return begins && ((bytes[p + 1] | 0x20) == 'a' || bytes[p + 1] <= ' ');
    }

    /** Has the URL that was opened last tabs or newlines, so that not all browsers read the same in it? */
    boolean hasBreaks() {
        return hasBreaks;
    }

    /** Leaves out what a URL parser leaves out: controls and spaces at the ends, tabs and newlines everywhere. */
    private void strip(byte[] bytes, int from, int to, boolean keepsBreaks) {
        int start = from;
        int end = to;
        while (start < end && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        url = url.length < end - start ? new byte[end - start] : url;
        urlLength = 0;
        byte opensBody = (byte) ((bytes[start] | 0x20) == 'j' ? ':' : ',');
        boolean isKept = false;
        for (int p = start; p < end; p++) {
            boolean isBreak = bytes[p] == '\t' || bytes[p] == '\n' || bytes[p] == '\r';
            hasBreaks |= isBreak;
            if (isKept || !isBreak) {
                url[urlLength++] = bytes[p];
            }
            isKept |= keepsBreaks && bytes[p] == opensBody;
        }
    }

    private boolean hasScheme(String scheme) {
        return urlLength >= scheme.length() && Ascii.is(url, 0, scheme.length(), scheme);
    }

    private Kind data() {
        int start = "data:".length();
        int comma = start;
        while (comma < urlLength && url[comma] != ',') {
            comma++;
        }
        if (comma == urlLength) {
            return Kind.NONE;
        }
        typeEnd = comma;
        int fragment = comma;
        while (fragment < urlLength && url[fragment] != '#') {
            fragment++;
        }
        decode(comma + 1, fragment);
        int word = base64Word(start, comma);
        if (word < 0) {
            return kind(start, comma);
        }
        base64();
        return word + BASE64.length() == comma ? kind(start, comma) : Kind.DOUBTFUL;
    }

    /** Where a parameter begins that says that the body is in base64, white space left out, or -1. */
    private int base64Word(int from, int comma) {
        for (int p = from; p < comma; p++) {
            int word = url[p] == ';' ? spaces(p + 1, comma) : comma;
            if (isBase64(word, comma)) {
                return word == p + 1 ? word : 0;
            }
        }
        return -1;
    }

    private boolean isBase64(int from, int comma) {
        int end = from + BASE64.length();
        if (end > comma || !Ascii.is(url, from, end, BASE64)) {
            return false;
        }
        int behind = spaces(end, comma);
        return behind == comma || url[behind] == ';';
    }

    private int spaces(int from, int to) {
        int p = from;
        while (p < to && url[p] == ' ') {
            p++;
        }
        return p;
    }

    private Kind kind(int from, int comma) {
        int end = from;
        while (end < comma && url[end] != ';') {
            end++;
        }
        int start = spaces(from, end);
        while (end > start && url[end - 1] == ' ') {
            end--;
        }
        if (Ascii.is(url, start, end, "text/html")) {
            return Kind.HTML;
        }
        boolean xml = end - start >= 4 && (endsWith(end, "+xml") || endsWith(end, "/xml") || endsWith(end, "/xsl"));
        return xml ? Kind.XML : Kind.DATA;
    }

    /** The {@code charset} that the {@code data:} URL which was opened last declares, or null. */
    @Nullable
    String charset() {
        String type = new String(url, 0, typeEnd, StandardCharsets.ISO_8859_1);
        for (String parameter : type.split(";", -1)) {
            if (parameter.strip().toLowerCase(Locale.ROOT).startsWith("charset=")) {
                return parameter.strip().substring("charset=".length()).replace("\"", "");
            }
        }
        return null;
    }

    /** Is the body free of what no text has in a superset of ASCII: NUL and the escape of ISO 2022? */
    boolean isAscii() {
        for (int p = 0; p < length; p++) {
            if (body[p] == 0 || body[p] == ESCAPE) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(int end, String word) {
        return Ascii.is(url, end - word.length(), end, word);
    }

    /** Percent-decodes a part of the URL into the body. */
    private void decode(int from, int to) {
        body = body.length < to - from ? new byte[to - from] : body;
        length = 0;
        for (int p = from; p < to; p++) {
            boolean escape = url[p] == '%' && p + 2 < to && Ascii.hex(url[p + 1]) >= 0 && Ascii.hex(url[p + 2]) >= 0;
            if (escape) {
                body[length++] = (byte) (16 * Ascii.hex(url[p + 1]) + Ascii.hex(url[p + 2]));
                p += 2;
            } else {
                body[length++] = url[p];
            }
        }
    }

    /** Undoes base64 in place, in either alphabet, leaving out what belongs to none. */
    private void base64() {
        int bits = 0;
        int held = 0;
        int to = 0;
        for (int p = 0; p < length; p++) {
            int value = sextet(body[p]);
            if (value >= 0) {
                held = held << 6 | value;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    body[to++] = (byte) (held >> bits);
                }
            }
        }
        length = to;
    }

    private static int sextet(byte b) {
        if (Ascii.isLetter(b)) {
            return b >= 'a' ? b - 'a' + 26 : b - 'A';
        }
        if (Ascii.isDigit(b)) {
            return b - '0' + 52;
        }
        return b == '+' || b == '-' ? 62 : b == '/' || b == '_' ? 63 : -1;
    }
}
