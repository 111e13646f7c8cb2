package io.consentgate.rewriter;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges every string of a JSON text that looks like a URL: one that holds a colon or a slash of either sort. What is no JSON is
 * searched for strings all the same.
 */
final class JsonUrls {

    private static final byte[] TEMPLATE = Output.ascii("//$");

    /** The member that holds the attributes of the advertisements that {@code amp-story-auto-ads} makes. */
    private static final String ADVERTISEMENTS = "ad-attributes";

    private static final byte[] ADVERTISEMENT = Output.ascii("amp-ad");

    private final Judge judge;
    private final ScriptUrls scripts;
    private final JsonString string = new JsonString();

    /** Does a URL that was read take its host from another string? */
    private boolean isParted;

    /** Are elements made of what was read? */
    private boolean makesElements;

    JsonUrls(Judge judge) {
        this.judge = judge;
        scripts = new ScriptUrls(judge);
    }

    /** The first label for any of the strings, or null. */
    @Nullable
    String judge(Load load, byte[] bytes, int from, int to) {
        return first(bytes, from, to, () -> url(load));
    }

    /**
     * The same of what tells a component whom to contact, where {@code //${name}/} means another string, and whom advertisements
     * come from is told by a word.
     */
    @Nullable
    String judgeAddresses(byte[] bytes, int from, int to) {
        isParted = false;
        makesElements = false;
        String label = judge(Load.CONNECT, bytes, from, to);
        if (label == null && isParted) {
            label = first(bytes, from, to, this::host);
        }
        return label == null && makesElements ? advertisements(bytes, from, to) : label;
    }

    private @Nullable String advertisements(byte[] bytes, int from, int to) {
        if (JsonText.read(bytes, from, to) instanceof Map<?, ?> members) {
            return members.get(ADVERTISEMENTS) instanceof Map<?, ?> attributes
                    ? judge.component(
                            ADVERTISEMENT,
                            0,
                            ADVERTISEMENT.length,
                            name -> attributes.get(name) instanceof String word ? word : null)
                    : null;
        }
        return judge.unreadable();
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
        makesElements |= Ascii.is(string.bytes, 0, string.length, ADVERTISEMENTS);
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
