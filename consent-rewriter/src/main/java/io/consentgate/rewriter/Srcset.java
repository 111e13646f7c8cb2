package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/**
 * Finds the URLs of a {@code srcset} or {@code imagesrcset} value (WHATWG HTML, section 4.8.4.3.10 "Parsing a srcset
 * attribute").
 */
final class Srcset {

    private Srcset() {}

    /**
     * Asks about the URL of every candidate, those with wrong descriptors too. The answer is the labels that come back, with
     * spaces between, or null where none does. The value has its character references resolved. Linear.
     */
    static @Nullable String judge(Judge judge, byte[] value, int from, int to) {
        String labels = null;
        int i = from;
        while (i < to) {
            if (Ascii.isSpace(value[i]) || value[i] == ',') {
                i++;
                continue;
            }
            int end = urlEnd(value, i, to);
            int url = withoutCommas(value, i, end);
            String label = judge.url(Load.IMAGE, value, i, url);
            if (label != null && !label.equals(labels)) {
                labels = labels == null ? label : labels + " " + label;
            }
            i = url < end ? end : descriptorsEnd(value, end, to);
        }
        return labels;
    }

    private static int urlEnd(byte[] value, int from, int to) {
        int i = from;
        while (i < to && !Ascii.isSpace(value[i])) {
            i++;
        }
        return i;
    }

    private static int withoutCommas(byte[] value, int from, int to) {
        int end = to;
        while (end > from && value[end - 1] == ',') {
            end--;
        }
        return end;
    }

    private static int descriptorsEnd(byte[] value, int from, int to) {
        boolean inParentheses = false;
        int i = from;
        while (i < to && (inParentheses || value[i] != ',')) {
            inParentheses = value[i] == '(' || (inParentheses && value[i] != ')');
            i++;
        }
        return i;
    }
}
