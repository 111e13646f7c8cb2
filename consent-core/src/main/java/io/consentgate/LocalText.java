package io.consentgate;

import java.util.List;
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

    /**
     * The text in this language or, failing that, in the first of the others that has it; empty where none of them has.
     *
     * @param others BCP 47 tags in order of preference, such as those of the policy
     */
    public Optional<String> in(String language, List<String> others) {
        return in(language)
                .or(() -> others.stream().flatMap(other -> in(other).stream()).findFirst());
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
