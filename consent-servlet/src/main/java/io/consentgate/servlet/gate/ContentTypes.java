package io.consentgate.servlet.gate;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Content-Type} headers, and remembers the types by them: applications send few. Takes at most
 * {@value #PLACES} of them, the latest of those that share a place. Safe for use by many threads.
 */
public final class ContentTypes {

    private static final int PLACES = 64;

    private final @Nullable Known[] known = new @Nullable Known[PLACES];

    private record Known(String header, ContentType type) {}

    /** The type by the header alone. */
    ContentType of(@Nullable String header) {
        if (header == null) {
            return ContentType.MISSING;
        }
        int place = header.hashCode() & (PLACES - 1);
        Known latest = known[place];
        if (latest == null || !latest.header.equals(header)) {
            latest = new Known(header, ContentType.read(header));
            known[place] = latest;
        }
        return latest.type;
    }
}
