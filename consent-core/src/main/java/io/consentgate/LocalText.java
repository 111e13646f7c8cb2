package io.consentgate;

import java.util.Map;
import java.util.Optional;

/**
 * One text in several languages, keyed by BCP 47 tag in lower case ({@code sv}, {@code nb}). Immutable.
 *
 * @param byLanguage the text of each language; may be empty
 */
public record LocalText(Map<String, String> byLanguage) {

    /** No text in any language. */
    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in this language; empty where there is none. Never falls back to another language. */
    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
