package io.consentgate.banner;

import io.consentgate.LocalText;
import java.util.ArrayList;
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
    private final Plural plural;

    private Texts(String language, Map<String, String> words, Plural plural) {
        this.language = language;
        this.words = Map.copyOf(words);
        this.plural = plural;
    }

    /**
     * The words of a language.
     *
     * @param tag the BCP 47 tag under which the site names it, such as {@code de-at}
     * @param language the language of that tag, such as {@code de}: where the site has no words under the tag, those
     *     under the language count
     * @param file what we ship for it
     * @param own the site's own words, by text key
     */
    static Texts of(String tag, String language, Properties file, Map<String, LocalText> own) {
        Map<String, String> words = new LinkedHashMap<>();
        file.stringPropertyNames().forEach(key -> words.put(key, file.getProperty(key)));
        own.forEach((key, text) -> text.in(tag, List.of(language)).ifPresent(theirs -> words.replace(key, theirs)));
        return new Texts(tag, words, Plural.of(file));
    }

    /** BCP 47 tag of these words. */
    String language() {
        return language;
    }

    /** {@code ltr} or {@code rtl}. */
    String direction() {
        return word("dir");
    }

    /** For names of countries and dates: that of the tag, or of the land whose habits we follow where it names none. */
    Locale locale() {
        return Locale.forLanguageTag(
                language.contains("-") ? language : maybe("locale").orElse(language));
    }

    /**
     * One text, its slots unfilled.
     *
     * @throws IllegalArgumentException if the language file lacks it
     */
    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("the words in " + language + " have no text " + key);
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

    /** This many of something, in the form that the language has for the number. */
    String count(String key, long n) {
        return word(key + '.' + plural.form(n), "n", Long.toString(n));
    }

    /** A name and what is said of it: "Version: 4". */
    String fact(String name, String value) {
        return word("fact", "name", name, "value", value);
    }

    /** Several words in one, as a sentence lists them; empty for none. */
    String list(List<String> items) {
        List<String> left = new ArrayList<>(items);
        String all = left.isEmpty() ? "" : left.remove(0);
        while (!left.isEmpty()) {
            String next = left.remove(0);
            all = word(left.isEmpty() ? pair(next) : "list.more", "first", all, "last", next);
        }
        return all;
    }

    /** In some languages "and" is another word, or is written in another way, before some words. */
    private String pair(String last) {
        boolean changes = maybe("list.changed.before").filter(last::matches).isPresent();
        return changes ? "list.changed" : "list.pair";
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
