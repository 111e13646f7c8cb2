package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;

/** A string of a JSON text with its escapes undone (RFC 8259, section 7). One object is used for all strings. */
final class JsonString {

    /** The string that was read last: these bytes up to {@link #length}. */
    byte[] bytes = new byte[256];

    int length;

    /** Reads what begins behind a quote, and returns where the closing one is, or the end of the text. */
    int read(byte[] text, int from, int to) {
        int end = end(text, from, to);
        if (bytes.length < end - from) {
            bytes = new byte[2 * (end - from)];
        }
        length = 0;
        int p = from;
        while (p < end) {
            if (text[p] == '\\' && p + 1 < end) {
                int step = escape(text, p, end);
                unescape(text, p, step);
                p += step;
            } else {
                bytes[length++] = text[p++];
            }
        }
        return end;
    }

    /** Each byte of the string as one character. */
    String text() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static int end(byte[] text, int from, int to) {
        int p = from;
        while (p < to && text[p] != '"') {
            p += text[p] == '\\' ? 2 : 1;
        }
        return Math.min(p, to);
    }

    private static int escape(byte[] text, int backslash, int to) {
        return text[backslash + 1] == 'u' && backslash + 5 < to ? 6 : 2;
    }

    private void unescape(byte[] text, int backslash, int step) {
        if (step == 2) {
            bytes[length++] = control(text[backslash + 1]);
            return;
        }
        int codePoint = 0;
        for (int i = 2; i < step; i++) {
            codePoint = 16 * codePoint + Math.max(0, Ascii.hex(text[backslash + i]));
        }
        length = Utf8.put(codePoint, bytes, length);
    }

    private static byte control(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
