package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/**
 * Looks for the encoding that a document declares inside (WHATWG HTML, section 13.2.3.2, "prescan a byte stream to determine
 * its encoding", "get an attribute" and "get an XML encoding"). An end that comes too early ends the search.
 */
final class Prescan {

    private static final int NONE = -1;

    private final byte[] bytes;
    private final int limit;
    private int at;

    /** The name and value of the attribute that was read last. */
    private int nameFrom;

    private int nameTo;
    private int valueFrom;
    private int valueTo;

    Prescan(byte[] head, int length) {
        bytes = head;
        limit = length;
    }

    /** The encoding that is found, or this one. */
    Encoding encoding(Encoding otherwise) {
        Encoding found = found();
        return found == null ? otherwise : found;
    }

    /** The same for XML. */
    Encoding encodingOfXml(Encoding otherwise) {
        Encoding found = either(utf16Xml(), xml());
        return found == null ? otherwise : found;
    }

    /** Is one found? */
    boolean finds() {
        return found() != null;
    }

    private @Nullable Encoding found() {
        return either(utf16Xml(), either(meta(), xml()));
    }

    private static @Nullable Encoding either(@Nullable Encoding first, @Nullable Encoding second) {
        return first == null ? second : first;
    }

    private @Nullable Encoding utf16Xml() {
        if (is(0, "<\0?\0x\0")) {
            return Encoding.named("utf-16le");
        }
        return is(0, "\0<\0?\0x") ? Encoding.named("utf-16be") : null;
    }

    private @Nullable Encoding meta() {
        while (at < limit) {
            Encoding found = null;
            if (is(at, "<!--")) {
                at = after("-->", at + 2);
            } else if (isMeta()) {
                at += "<meta".length();
                found = metaAttributes();
            } else if (isTag()) {
                skipTag();
            } else if (is(at, "<!") || is(at, "</") || is(at, "<?")) {
                at = after(">", at);
            } else {
                at++;
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean isMeta() {
        int end = at + "<meta".length();
        return end < limit && Ascii.is(bytes, at, end, "<meta") && (Ascii.isSpace(bytes[end]) || bytes[end] == '/');
    }

    private boolean isTag() {
        int name = is(at, "</") ? at + 2 : at + 1;
        return bytes[at] == '<' && name < limit && Ascii.isLetter(bytes[name]);
    }

    private void skipTag() {
        while (at < limit && bytes[at] != '>' && !Ascii.isSpace(bytes[at])) {
            at++;
        }
        while (attribute()) {
            // until there is none
        }
    }

    private @Nullable Encoding metaAttributes() {
        boolean isPragma = false;
        boolean isDeclared = false;
        Encoding inContent = null;
        Encoding inCharset = null;
        while (attribute()) {
            if (isName("http-equiv")) {
                isPragma |= Ascii.is(bytes, valueFrom, valueTo, "content-type");
            } else if (isName("content") && inContent == null) {
                inContent = inContent();
            } else if (isName("charset") && !isDeclared) {
                isDeclared = true;
                inCharset = EncodingTable.WHATWG.findInside(bytes, valueFrom, valueTo);
            }
        }
        if (isDeclared) {
            return inCharset;
        }
        return isPragma ? inContent : null;
    }

    private boolean isName(String name) {
        return Ascii.is(bytes, nameFrom, nameTo, name);
    }

    /** Finds {@code charset=} in the value of the attribute (WHATWG HTML, section 2.6.5). */
    private @Nullable Encoding inContent() {
        int from = valueFrom;
        while (from < valueTo) {
            int word = find("charset", from, valueTo);
            if (word == NONE) {
                return null;
            }
            from = space(word + "charset".length(), valueTo);
            if (from < valueTo && bytes[from] == '=') {
                return label(space(from + 1, valueTo), valueTo);
            }
        }
        return null;
    }

    /** The encoding of a label that may stand between quotes. */
    private @Nullable Encoding label(int from, int to) {
        boolean isQuoted = from < to && (bytes[from] == '"' || bytes[from] == '\'');
        int start = isQuoted ? from + 1 : from;
        int end = start;
        while (end < to && (isQuoted ? bytes[end] != bytes[from] : !Ascii.isSpace(bytes[end]) && bytes[end] != ';')) {
            end++;
        }
        boolean isOpen = isQuoted && end == to;
        return isOpen ? null : EncodingTable.WHATWG.findInside(bytes, start, end);
    }

    private @Nullable Encoding xml() {
        int close = find(">", 0, limit);
        int word = is(0, "<?xml") && close != NONE ? find("encoding", 0, close) : NONE;
        if (word == NONE) {
            return null;
        }
        int equals = space(word + "encoding".length(), close);
        int quote = equals < close && bytes[equals] == '=' ? space(equals + 1, close) : close;
        boolean isQuoted = bytes[quote] == '"' || bytes[quote] == '\'';
        return isQuoted ? label(quote, close) : null;
    }

    /** Reads the next attribute of the tag; false where it has no more. */
    private boolean attribute() {
        while (at < limit && (Ascii.isSpace(bytes[at]) || bytes[at] == '/')) {
            at++;
        }
        if (at >= limit || bytes[at] == '>') {
            return false;
        }
        nameFrom = at;
        at += bytes[at] == '=' ? 1 : 0;
        while (at < limit && !Ascii.isSpace(bytes[at]) && bytes[at] != '/' && bytes[at] != '>' && bytes[at] != '=') {
            at++;
        }
        nameTo = at;
        int equals = space(at, limit);
        boolean hasValue = equals < limit && bytes[equals] == '=';
        at = hasValue ? space(equals + 1, limit) : at;
        value(hasValue);
        return at < limit;
    }

    private void value(boolean hasValue) {
        boolean isQuoted = hasValue && at < limit && (bytes[at] == '"' || bytes[at] == '\'');
        byte quote = isQuoted ? bytes[at++] : 0;
        valueFrom = at;
        while (hasValue
                && at < limit
                && (isQuoted ? bytes[at] != quote : !Ascii.isSpace(bytes[at]) && bytes[at] != '>')) {
            at++;
        }
        valueTo = at;
        at += isQuoted && at < limit ? 1 : 0;
    }

    private int after(String what, int from) {
        int found = find(what, from, limit);
        return found == NONE ? limit : found + what.length();
    }

    private int find(String lower, int from, int to) {
        for (int i = from; i + lower.length() <= to; i++) {
            if (Ascii.is(bytes, i, i + lower.length(), lower)) {
                return i;
            }
        }
        return NONE;
    }

    private boolean is(int from, String what) {
        return from + what.length() <= limit && Ascii.is(bytes, from, from + what.length(), what);
    }

    private int space(int from, int to) {
        int i = from;
        while (i < to && Ascii.isSpace(bytes[i])) {
            i++;
        }
        return i;
    }
}
