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
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every entry of every language file. */
class LanguageFilesTest {

    private static final Pattern SLOT = Pattern.compile("\\{[a-z]+}");
    /** What a file says of its language instead of to visitors; not every language needs each. */
    private static final Pattern OF_THE_LANGUAGE =
            Pattern.compile("dir|locale|nouns|plural\\.[a-z]+|list\\.changed(\\.before)?");
    /** Texts that some language writes as English does, and that do not depend on language at all. */
    private static final Set<String> SHARED = Set.of(
            "{name}: {value}",
            "{first}, {last}",
            "{span}",
            "Marketing",
            "marketing",
            "Cookies",
            "{n} cookie",
            "{n} cookies",
            "{n} minute",
            "{n} minutes",
            "Version",
            "Contact",
            "contract");

    private static final Properties ENGLISH = read("en");

    @Test
    void languages_areThoseOfTheUnionAndSevenMore() throws IOException {
        assertThat(tags())
                .containsExactlyInAnyOrder(("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv"
                                + " nb nn is uk tr ar he")
                        .split(" "));
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(tags().stream(), Stream.of("languages"))
                            .map(name -> name + ".properties")
                            .toList());
        }
    }

    @Test
    void state_isReviewedOrUnreviewed() {
        Properties index = read("languages");

        tags().forEach(tag -> assertThat(index.getProperty("state." + tag)).isIn("reviewed", "unreviewed"));
        assertThat(new LanguageFiles().reviewed()).containsExactly("da", "de", "en", "fi", "fr", "nb", "sv");
    }

    @ParameterizedTest
    @MethodSource("tags")
    void file_hasEveryTextThatEnglishHas(String tag) {
        Set<String> wanted = new TreeSet<>();
        for (String key : texts(ENGLISH)) {
            if (counts(key)) {
                forms(tag).forEach(form -> wanted.add(family(key) + '.' + form));
            } else {
                wanted.add(key);
            }
        }

        Set<String> there = texts(read(tag));
        assertThat(without(wanted, there))
                .as("what texts/%s.properties lacks", tag)
                .isEmpty();
        assertThat(without(there, wanted)).as("what it has and English has not").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyText_fillsTheSlotsThatEnglishFills(String tag) {
        Properties words = read(tag);

        for (String key : texts(words)) {
            String english = ENGLISH.getProperty(key, ENGLISH.getProperty(family(key) + ".other"));
            List<String> slots = slots(words.getProperty(key));
            if (counts(key) && numbersOf(tag, key.substring(key.lastIndexOf('.') + 1)) == 1) {
                assertThat(slots).as(key).isSubsetOf("{n}");
            } else {
                assertThat(slots).as(key).isEqualTo(slots(english));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyText_isInItsLanguageAndCleanlyWritten(String tag) {
        Properties words = read(tag);

        for (String key : texts(words)) {
            String text = words.getProperty(key);
            assertThat(text).as(key).isNotBlank().isEqualTo(text.strip()).doesNotContain("  ", "\t", "\n");
            assertThat(SLOT.matcher(text).replaceAll("")).as(key).doesNotContain("{", "}", "<", ">", "&");
            if (!tag.equals("en") && !SHARED.contains(text)) {
                assertThat(text).as(tag + ' ' + key).isNotEqualTo(ENGLISH.getProperty(key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void sentences_endAsInEnglish(String tag) {
        Properties words = read(tag);

        for (String key : texts(words)) {
            String english = ENGLISH.getProperty(key, "");
            for (String end : List.of(".", ":")) {
                assertThat(words.getProperty(key).endsWith(end))
                        .as("%s %s ends with %s", tag, key, end)
                        .isEqualTo(english.endsWith(end));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void direction_isThatOfTheScript(String tag) {
        Properties words = read(tag);
        int first = words.getProperty("action.reject").codePointAt(0);
        boolean rightToLeft = Character.getDirectionality(first) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || Character.getDirectionality(first) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;

        assertThat(words.getProperty("dir")).isEqualTo(rightToLeft ? "rtl" : "ltr");
    }

    @ParameterizedTest
    @MethodSource("tags")
    void file_namesEveryKindAndLegalBasis(String tag) {
        Set<String> texts = texts(read(tag));

        for (Kind kind : Kind.values()) {
            for (String part : List.of("title", "phrase", "description", "effect")) {
                assertThat(texts).contains("kind." + kind.id() + '.' + part);
            }
        }
        for (LegalBasis basis : LegalBasis.values()) {
            assertThat(texts).contains("basis." + basis.id());
        }
    }

    /** Two or three short sentences, so that the question is read. */
    @ParameterizedTest
    @MethodSource("tags")
    void question_isShort(String tag) {
        String question = read(tag).getProperty("first.body");

        assertThat(question.length()).isLessThan(300);
        assertThat(question.chars().filter(c -> c == '.').count()).isEqualTo(3);
    }

    /** Neither invites more than the other by its length. */
    @ParameterizedTest
    @MethodSource("tags")
    void rejectAndAccept_areAboutAsLong(String tag) {
        int reject = read(tag).getProperty("action.reject").length();
        int accept = read(tag).getProperty("action.accept").length();

        assertThat(reject).isBetween(accept * 2 / 3, accept * 3 / 2);
    }

    @Test
    void everyKey_isUsedBySomeCode() throws IOException {
        String code = code();

        assertThat(texts(ENGLISH)).allSatisfy(key -> assertThat(code).as(key).containsPattern(usage(key)));
    }

    @Test
    void schemaOfThePolicy_listsTheTextsThatASiteMayWord() {
        Set<String> wordable = new TreeSet<>(Set.of("list.changed"));
        for (String key : texts(ENGLISH)) {
            Stream<String> forms = Stream.of("zero", "one", "two", "few", "many", "other");
            wordable.addAll(
                    counts(key) ? forms.map(form -> family(key) + '.' + form).toList() : List.of(key));
        }
        JsonNode schema = new JsonMapper()
                .readTree(LanguageFilesTest.class.getResourceAsStream("/io/consentgate/policy/policy.schema.json"));
        Set<String> listed = new TreeSet<>();
        schema.at("/properties/texts/propertyNames/enum").forEach(key -> listed.add(key.stringValue()));

        assertThat(without(wordable, listed))
                .as("what policy.schema.json lacks under texts")
                .isEmpty();
        assertThat(without(listed, wordable))
                .as("what it lists and no language has")
                .isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(those);
        return left;
    }

    private static Pattern usage(String key) {
        String family = counts(key) ? family(key) : key;
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

    static List<String> tags() {
        return read("languages").stringPropertyNames().stream()
                .filter(key -> key.startsWith("state."))
                .map(key -> key.substring("state.".length()))
                .sorted()
                .toList();
    }

    static Properties read(String name) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(folder().resolve(name + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return words;
    }

    /** The keys of what visitors read. */
    static Set<String> texts(Properties words) {
        return words.stringPropertyNames().stream()
                .filter(key -> !OF_THE_LANGUAGE.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path folder() {
        return Path.of("src/main/resources/io/consentgate/banner/texts");
    }

    private static boolean counts(String key) {
        return ENGLISH.containsKey(family(key) + ".one");
    }

    private static String family(String key) {
        return key.contains(".") ? key.substring(0, key.lastIndexOf('.')) : key;
    }

    /** The forms that some whole number needs. */
    private static Set<String> forms(String tag) {
        Plural plural = Plural.of(read(tag));
        return LongStream.range(0, 1000).mapToObj(plural::form).collect(Collectors.toSet());
    }

    private static long numbersOf(String tag, String form) {
        Plural plural = Plural.of(read(tag));
        return LongStream.range(0, 1000)
                .filter(n -> plural.form(n).equals(form))
                .count();
    }

    private static List<String> slots(String text) {
        return SLOT.matcher(text).results().map(found -> found.group()).sorted().toList();
    }
}
