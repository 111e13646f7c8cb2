package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Kind;
import io.consentgate.LegalBasis;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageFilesTest {

    private static final Pattern SLOT = Pattern.compile("\\{[a-z]+}");
    /** Keys that a language has only where its grammar needs them. */
    private static final Set<String> OPTIONAL = Set.of("nouns");

    @ParameterizedTest
    @MethodSource("files")
    void file_hasTheKeysAndSlotsOfEnglish(Path file) throws IOException {
        Properties english = read(folder().resolve("en.properties"));
        Properties words = read(file);

        assertThat(keys(words)).isEqualTo(keys(english));
        for (String key : keys(english)) {
            assertThat(slots(words.getProperty(key))).as(key).isEqualTo(slots(english.getProperty(key)));
            assertThat(words.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_saysHowItRunsAndWhetherItIsReviewed(Path file) throws IOException {
        Properties words = read(file);

        assertThat(words.getProperty("dir")).isIn("ltr", "rtl");
        assertThat(words.getProperty("reviewed")).isIn("true", "false");
        assertThat(file.getFileName().toString()).matches("[a-z]{2,3}\\.properties");
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_namesEveryKindAndLegalBasis(Path file) throws IOException {
        Properties words = read(file);

        for (Kind kind : Kind.values()) {
            assertThat(words.stringPropertyNames())
                    .contains("kind." + kind.id() + ".title", "kind." + kind.id() + ".phrase");
        }
        for (LegalBasis basis : LegalBasis.values()) {
            assertThat(words.stringPropertyNames()).contains("basis." + basis.id());
        }
    }

    /** Two or three short sentences, so that the question is read: no more than 400 characters before the slots. */
    @ParameterizedTest
    @MethodSource("files")
    void question_isShort(Path file) throws IOException {
        assertThat(read(file).getProperty("first.body").length()).isLessThan(400);
    }

    @Test
    void everyKey_isUsedBySomeCode() throws IOException {
        String code = code();

        Set<String> shown = keys(read(folder().resolve("en.properties")));
        shown.remove("reviewed");
        assertThat(shown).allSatisfy(key -> assertThat(code).as(key).containsPattern(usage(key)));
    }

    private static Pattern usage(String key) {
        String family = key.replaceFirst("\\.(one|other)$", "");
        String stem = family.contains(".") ? family.substring(0, family.lastIndexOf('.') + 1) : family;
        return Pattern.compile('"' + Pattern.quote(family) + "\"|\"" + Pattern.quote(stem) + "\"|\""
                + Pattern.quote(family.split("\\.")[0]) + "\\.\"");
    }

    private static String code() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/consentgate/banner"))) {
            for (Path source : sources.sorted().toList()) {
                all.append(Files.readString(source));
            }
        }
        return all.toString();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    private static Path folder() {
        return Path.of("src/main/resources/io/consentgate/banner/texts");
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> keys(Properties words) {
        Set<String> keys = new TreeSet<>(words.stringPropertyNames());
        keys.removeAll(OPTIONAL);
        return keys;
    }

    private static List<String> slots(String text) {
        return SLOT.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .distinct()
                .toList();
    }
}
