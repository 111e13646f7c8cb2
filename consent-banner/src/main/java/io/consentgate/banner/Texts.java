package io.consentgate.banner;

import io.consentgate.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** The banner's words in one language, the site's own put over ours. Immutable, safe to share. */
final class Texts {

    private final String language;
    private final Map<String, String> words;

    private Texts(String language, Map<String, String> words) {
        this.language = language;
        this.words = Map.copyOf(words);
    }

    /**
     * The words of this language.
     *
     * @param file what we ship for it
     * @param own the site's own words, by text key; a key that we do not know is ignored
     */
    static Texts of(String language, Properties file, Map<String, LocalText> own) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : file.stringPropertyNames()) {
            Optional<String> theirs = own.getOrDefault(key, LocalText.NONE).in(language);
            words.put(key, theirs.orElseGet(() -> file.getProperty(key)));
        }
        return new Texts(language, words);
    }

    /** BCP 47 tag of these words. */
    String language() {
        return language;
    }

    /** {@code ltr} or {@code rtl}. */
    String direction() {
        return word("dir");
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /**
     * One text, its slots unfilled.
     *
     * @throws IllegalArgumentException if the language file lacks it
     */
    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("texts/" + language + ".properties has no text " + key);
        }
        return word;
    }

    /** One text, if there is one under this key. */
    Optional<String> maybe(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** One text with its slots filled with plain words: {@code name, value, name, value}. */
    String word(String key, String... slots) {
        StringBuilder filled = new StringBuilder();
        parts(word(key), part -> filled.append(part.slot() ? value(part.text(), slots) : part.text()));
        return filled.toString();
    }

    /** Writes one text, each slot filled by what is given for its name, or left as it stands. */
    void write(Html html, String key, Map<String, Consumer<Html>> slots) {
        parts(word(key), part -> {
            Consumer<Html> slot = part.slot() ? slots.get(part.text()) : null;
            if (slot != null) {
                slot.accept(html);
            } else {
                html.text(part.text());
            }
        });
    }

    /** This many of something: {@code key.one} or {@code key.other}. */
    String count(String key, long n) {
        return word(key + (n == 1 ? ".one" : ".other"), "n", Long.toString(n));
    }

    /** Several words in one, as a sentence lists them; empty for none. */
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String first = String.join(", ", items.subList(0, items.size() - 1));
        return word("list.pair", "first", first, "last", items.get(items.size() - 1));
    }

    private static String value(String name, String... slots) {
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i].equals(name)) {
                return slots[i + 1];
            }
        }
        return '{' + name + '}';
    }

    private record Part(boolean slot, String text) {}

    private static void parts(String pattern, Consumer<Part> to) {
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = pattern.indexOf('}', open);
            if (open < 0 || close < 0) {
                to.accept(new Part(false, pattern.substring(at)));
                return;
            }
            to.accept(new Part(false, pattern.substring(at, open)));
            to.accept(new Part(true, pattern.substring(open + 1, close)));
            at = close + 1;
        }
    }
}
