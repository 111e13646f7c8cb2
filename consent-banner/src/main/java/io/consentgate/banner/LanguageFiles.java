package io.consentgate.banner;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * The languages that we ship: {@code languages.properties} tells which there are and whether a second reader went through
 * them, and each has a file of its words beside it. Immutable.
 */
final class LanguageFiles {

    private final Properties index = read("languages");

    /** Whether we ship this language. */
    boolean ships(String language) {
        return index.containsKey("state." + language);
    }

    /** Those that were reviewed line by line, in alphabetical order. */
    List<String> reviewed() {
        return index.stringPropertyNames().stream()
                .filter(key -> key.startsWith("state.") && "reviewed".equals(index.getProperty(key)))
                .map(key -> key.substring("state.".length()))
                .sorted()
                .toList();
    }

    /** The words of a language that we ship. */
    Properties words(String language) {
        return read(language);
    }

    /** The language of a tag without script, region and the rest, under the name by which we ship it. */
    String language(String tag) {
        String primary = tag.split("-", 2)[0];
        return index.getProperty("same." + primary, primary);
    }

    /** What readers of this language read with ease where their own is not spoken; the language itself where nothing. */
    String near(String language) {
        return index.getProperty("near." + language, language);
    }

    /** A tag in lower case with hyphens. */
    static String canonical(String tag) {
        return tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static Properties read(String name) {
        String resource = "texts/" + name + ".properties";
        try (InputStream in = LanguageFiles.class.getResourceAsStream(resource)) {
            Properties file = new Properties();
            file.load(new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
