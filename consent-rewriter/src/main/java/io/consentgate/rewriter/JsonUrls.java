package io.consentgate.rewriter;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges every string of a JSON text that looks like a URL: one that holds a colon or a slash of either sort. What is no JSON is
 * searched for strings all the same.
 */
final class JsonUrls {

    private static final byte[] TEMPLATE = Output.ascii("//$");

    private final Judge judge;
    private final ScriptUrls scripts;
    private final JsonString string = new JsonString();

    /** Does a URL that was read take its host from another string? */
    private boolean isParted;

    JsonUrls(Judge judge) {
        this.judge = judge;
        scripts = new ScriptUrls(judge);
    }

    /** The first label for any of the strings, or null. */
    @Nullable
    String judge(Load load, byte[] bytes, int from, int to) {
        return first(bytes, from, to, () -> url(load));
    }

    /** The same of what tells a component whom to contact, where {@code //${name}/} means another string. */
    @Nullable
    String judgeAddresses(byte[] bytes, int from, int to) {
        isParted = false;
        String label = judge(Load.CONNECT, bytes, from, to);
        return label == null && isParted ? first(bytes, from, to, this::host) : label;
    }

    private @Nullable String first(byte[] bytes, int from, int to, Supplier<@Nullable String> judged) {
        int p = from;
        while (p < to) {
            if (bytes[p++] != '"') {
                continue;
            }
            p = string.read(bytes, p, to) + 1;
            String label = judged.get();
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    private @Nullable String url(Load load) {
        for (int i = 0; i < string.length; i++) {
            byte b = string.bytes[i];
            if (b == ':' || b == '/' || b == '\\') {
                isParted |= Ascii.startsWith(string.bytes, b == ':' ? i + 1 : i, string.length, TEMPLATE);
                return scripts.judge(load, string.bytes, 0, string.length);
            }
        }
        return null;
    }

    private @Nullable String host() {
        byte[] url = new byte[2 + string.length];
        url[0] = '/';
        url[1] = '/';
        boolean hasDot = false;
        for (int i = 0; i < string.length; i++) {
            byte b = string.bytes[i];
            hasDot |= b == '.';
            if (b != '.' && b != '-' && !Ascii.isAlphanumeric(b)) {
                return null;
            }
            url[i + 2] = b;
        }
        return hasDot ? judge.url(Load.CONNECT, url, 0, url.length) : null;
    }
}
