package io.consentgate.servlet.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads one field of a query, so that no body is touched. */
final class QueryField {

    private QueryField() {}

    /** The first value of this field; null if there is none or it cannot be decoded. */
    static @Nullable String of(@Nullable String query, String name) {
        StringTokenizer pairs = new StringTokenizer(query == null ? "" : query, "&");
        while (pairs.hasMoreTokens()) {
            String pair = pairs.nextToken();
            if (pair.startsWith(name) && pair.startsWith("=", name.length())) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }
}
