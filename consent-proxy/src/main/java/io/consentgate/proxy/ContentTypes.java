package io.consentgate.proxy;

import java.util.Map;
import org.eclipse.jetty.http.MimeTypes;

/** Which content type a file name stands for. */
final class ContentTypes {

    /** What Jetty's own table lacks. */
    private static final Map<String, String> MORE =
            Map.of("webmanifest", "application/manifest+json", "map", "application/json");

    private ContentTypes() {}

    /**
     * Replaces a context's table by one that presumes no charset: a document says itself how it is encoded, or its
     * browser guesses, and a charset of ours in the header would overrule both.
     */
    static void install(MimeTypes.Mutable types) {
        types.clear();
        MimeTypes.DEFAULTS.getMimeMap().forEach(types::addMimeMapping);
        MORE.forEach(types::addMimeMapping);
    }
}
