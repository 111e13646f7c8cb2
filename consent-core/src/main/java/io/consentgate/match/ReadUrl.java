package io.consentgate.match;

import java.util.Arrays;

/** A URL as a browser reads it. Immutable; shares its bytes with its readers. */
final class ReadUrl {

    /** What became of a URL. */
    enum Outcome {
        /** It names a host. */
        HOST,
        /** It fetches nothing from a host. */
        HOSTLESS,
        /** It cannot be read. */
        UNREADABLE
    }

    static final ReadUrl HOSTLESS = new ReadUrl(Outcome.HOSTLESS, Scheme.OTHER, new byte[0], 0);
    static final ReadUrl UNREADABLE = new ReadUrl(Outcome.UNREADABLE, Scheme.OTHER, new byte[0], 0);

    private final Outcome outcome;
    private final Scheme scheme;
    private final byte[] text;
    private final int hostLength;

    private ReadUrl(Outcome outcome, Scheme scheme, byte[] text, int hostLength) {
        this.outcome = outcome;
        this.scheme = scheme;
        this.text = text;
        this.hostLength = hostLength;
    }

    static ReadUrl of(Scheme scheme, byte[] host, byte[] path) {
        byte[] text = Arrays.copyOf(host, host.length + path.length);
        System.arraycopy(path, 0, text, host.length, path.length);
        return new ReadUrl(Outcome.HOST, scheme, text, host.length);
    }

    Outcome outcome() {
        return outcome;
    }

    /** Its scheme; {@link Scheme#OTHER} unless it names a host. */
    Scheme scheme() {
        return scheme;
    }

    /** The host, lower-case ASCII without a trailing dot, and straight after it the path with query, normalised. */
    byte[] text() {
        return text;
    }

    /** How much of the text is host. */
    int hostLength() {
        return hostLength;
    }

    byte[] host() {
        return Arrays.copyOf(text, hostLength);
    }

    /** The path with query, a slash in front. */
    byte[] path() {
        return Arrays.copyOfRange(text, hostLength, text.length);
    }
}
