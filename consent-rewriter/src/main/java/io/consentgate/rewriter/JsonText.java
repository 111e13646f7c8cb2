package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text (RFC 8259) into maps, lists and strings, in which each character is a byte; numbers and the like become
 * strings too. What is no JSON may be read all the same, but whatever is JSON is read as browsers read it.
 */
final class JsonText {

    /** What is nested deeper is not read. */
    private static final int DEEPEST = 64;

    private final byte[] bytes;
    private final int to;
    private final JsonString string = new JsonString();
    private int at;

    private JsonText(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    /** The value, or null for what cannot be read, or names a member twice. */
    static @Nullable Object read(byte[] bytes, int from, int to) {
        JsonText text = new JsonText(bytes, from, to);
        Object value = text.value(0);
        text.skipSpace();
        return text.at == to ? value : null;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (takes('{')) {
            return object(depth + 1);
        }
        if (takes('[')) {
            return array(depth + 1);
        }
        return takes('"') ? string() : word();
    }

    private @Nullable Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (takes('}')) {
            return members;
        }
        do {
            String name = takes('"') ? string() : null;
            Object value = name != null && takes(':') ? value(depth) : null;
            if (name == null || value == null || members.put(name, value) != null) {
                return null;
            }
        } while (takes(','));
        return takes('}') ? members : null;
    }

    private @Nullable List<Object> array(int depth) {
        List<Object> elements = new ArrayList<>();
        if (takes(']')) {
            return elements;
        }
        do {
            Object value = value(depth);
            if (value == null) {
                return null;
            }
            elements.add(value);
        } while (takes(','));
        return takes(']') ? elements : null;
    }

    private @Nullable String string() {
        at = string.read(bytes, at, to);
        return takes('"') ? string.text() : null;
    }

    private @Nullable String word() {
        int from = at;
        while (at < to && (Ascii.isAlphanumeric(bytes[at]) || "+-.".indexOf(bytes[at]) >= 0)) {
            at++;
        }
        return at > from ? new String(bytes, from, at - from, StandardCharsets.ISO_8859_1) : null;
    }

    /** Goes on behind that byte, if it comes next but for white space. */
    private boolean takes(char b) {
        skipSpace();
        boolean takes = at < to && bytes[at] == b;
        at += takes ? 1 : 0;
        return takes;
    }

    private void skipSpace() {
        while (at < to && Ascii.isSpace(bytes[at])) {
            at++;
        }
    }
}
