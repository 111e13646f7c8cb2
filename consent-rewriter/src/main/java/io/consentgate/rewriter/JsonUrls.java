package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/**
 * Judges every string of a JSON text that looks like a URL: one that holds a colon or a slash. Escapes are undone first
 * (RFC 8259, section 7). What is no JSON is searched for strings all the same.
 */
final class JsonUrls {

    private final Judge judge;
    private byte[] string = new byte[256];

    JsonUrls(Judge judge) {
        this.judge = judge;
    }

    /** The first label for any of the strings, or null. */
    @Nullable
    String judge(Load load, byte[] bytes, int from, int to) {
        int p = from;
        while (p < to) {
            if (bytes[p++] != '"') {
                continue;
            }
            int end = end(bytes, p, to);
            String label = judgeString(load, bytes, p, end);
            if (label != null) {
                return label;
            }
            p = end + 1;
        }
        return null;
    }

    private static int end(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && bytes[p] != '"') {
            p += bytes[p] == '\\' ? 2 : 1;
        }
        return Math.min(p, to);
    }

    private @Nullable String judgeString(Load load, byte[] bytes, int from, int to) {
        if (string.length < to - from) {
            string = new byte[2 * (to - from)];
        }
        int length = 0;
        boolean looksLikeUrl = false;
        int p = from;
        while (p < to) {
            if (bytes[p] == '\\' && p + 1 < to) {
                int step = escape(bytes, p, to);
                length = unescape(bytes, p, step, length);
                p += step;
            } else {
                string[length++] = bytes[p++];
            }
        }
        for (int i = 0; i < length; i++) {
            looksLikeUrl |= string[i] == ':' || string[i] == '/';
        }
        return looksLikeUrl ? judge.url(load, string, 0, length) : null;
    }

    private static int escape(byte[] bytes, int backslash, int to) {
        return bytes[backslash + 1] == 'u' && backslash + 5 < to ? 6 : 2;
    }

    private int unescape(byte[] bytes, int backslash, int step, int length) {
        if (step == 2) {
            string[length] = control(bytes[backslash + 1]);
            return length + 1;
        }
        int codePoint = 0;
        for (int i = 2; i < step; i++) {
            codePoint = 16 * codePoint + Math.max(0, Ascii.hex(bytes[backslash + i]));
        }
        return Utf8.put(codePoint, string, length);
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
