package io.consentgate.rewriter;

import org.jspecify.annotations.Nullable;

/**
 * Judges every string of a JSON text that looks like a URL: one that holds a colon or a slash of either sort. What is no JSON is
 * searched for strings all the same.
 */
final class JsonUrls {

    private final ScriptUrls scripts;
    private final JsonString string = new JsonString();

    JsonUrls(Judge judge) {
        scripts = new ScriptUrls(judge);
    }

    /** The first label for any of the strings, or null. */
    @Nullable
    String judge(Load load, byte[] bytes, int from, int to) {
        int p = from;
        while (p < to) {
            if (bytes[p++] != '"') {
                continue;
            }
            p = string.read(bytes, p, to) + 1;
            String label = looksLikeUrl() ? scripts.judge(load, string.bytes, 0, string.length) : null;
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    private boolean looksLikeUrl() {
        for (int i = 0; i < string.length; i++) {
            if (string.bytes[i] == ':' || string.bytes[i] == '/' || string.bytes[i] == '\\') {
                return true;
            }
        }
        return false;
    }
}
