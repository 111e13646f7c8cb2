package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, lists and dates in every language, held against the Unicode Consortium's library. */
class GrammarTest {

    private static final char MAQAF = '\u05BE';
    private static final char NO_BREAK = '\u00A0';

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void formsOfNumbers_areThoseOfUnicode(String tag) {
        PluralRules unicode = PluralRules.forLocale(land(tag));
        Plural ours = Plural.of(LanguageFilesTest.read(tag));

        Map<String, String> said = new TreeMap<>();
        LongStream.range(0, 1000).forEach(n -> {
            String theirs = unicode.select(n);
            assertThat(ours.form(n)).as("%s %d", tag, n).isEqualTo(said.computeIfAbsent(theirs, any -> ours.form(n)));
        });
        assertThat(said).allSatisfy((theirs, form) -> assertThat(form).isEqualTo(theirs));
    }

    /** But for a Maltese comma, the mark that joins Hebrew words, and spaces that hold words together. */
    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void lists_areWrittenAsInUnicode(String tag) {
        ListFormatter unicode = ListFormatter.getInstance(land(tag));
        Texts ours = texts(tag);

        for (List<String> items : List.of(
                List.<String>of(),
                List.of("A"),
                List.of("A", "B"),
                List.of("A", "B", "C"),
                List.of("A", "B", "C", "D"),
                List.of("datos", "interés"))) {
            String theirs = unicode.format(items).replace(", u ", " u ").replace(MAQAF, '-');
            assertThat(ours.list(items).replace(MAQAF, '-').replace(NO_BREAK, ' '))
                    .isEqualTo(theirs.replace(NO_BREAK, ' '));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pl, 1,   1 miesiąc",
        "pl, 12,  12 miesięcy",
        "pl, 22,  22 miesiące",
        "pl, 25,  25 miesięcy",
        "cs, 3,   3 měsíce",
        "sl, 2,   2 meseca",
        "sl, 101, 101 mesec",
        "lt, 11,  11 mėnesių",
        "lt, 21,  21 mėnuo",
        "lv, 21,  21 mēnesis",
        "ro, 24,  24 de luni",
        "ro, 119, 119 luni",
        "is, 21,  21 mánuður",
        "ar, 2,   شهران",
        "ar, 6,   6 أشهر",
        "ar, 12,  12 شهرًا",
        "he, 2,   חודשיים",
        "mt, 12,  12-il xahar",
        "ga, 7,   7 mí",
        "tr, 12,  12 ay",
        "fr, 0,   0 mois",
    })
    void months_takeTheFormOfTheirNumber(String tag, int n, String said) {
        assertThat(texts(tag).count("time.month", n)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 5 November 2026",
        "de, 5. November 2026",
        "fi, 5. marraskuuta 2026",
        "fr, 5 novembre 2026",
        "hu, 2026. november 5.",
        "pt, 5 de novembro de 2026",
        "el, 5 Νοεμβρίου 2026",
        "ga, 5 Samhain 2026",
        "mt, 5 ta’ Novembru 2026",
        "ar, 5 نوفمبر 2026",
        "he, 5 בנובמבר 2026",
        "tr, 5 Kasım 2026",
    })
    void date_isWrittenAsTheLanguageWritesIt(String tag, String said) {
        Wording wording = new Wording(texts(tag), List.of(tag));

        assertThat(wording.date(LocalDate.of(2026, 11, 5))).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void countriesAndDates_areKnownInEveryLanguage(String tag) {
        Wording wording = new Wording(texts(tag), List.of(tag));

        assertThat(wording.country("DE").equals("Germany")).isEqualTo(tag.equals("en"));
        assertThat(wording.date(LocalDate.of(2026, 5, 30)).contains(" May ")).isEqualTo(tag.equals("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "n is 1", "n % 10 = 2...4", "n = -1", "x = 1", "n = 1 and", "n = 1 or n = a"})
    void ruleThatCannotBeRead_isNamed(String rule) {
        Properties file = new Properties();
        file.setProperty("plural.one", rule);

        assertThatThrownBy(() -> Plural.of(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as");
    }

    @Test
    void languageWithoutRules_hasOneForm() {
        assertThat(Plural.of(new Properties()).forms()).containsExactly("other");
    }

    private static Texts texts(String tag) {
        return Texts.of(tag, tag, LanguageFilesTest.read(tag), Map.of());
    }

    private static ULocale land(String tag) {
        return new ULocale(
                switch (tag) {
                    case "en" -> "en-GB";
                    case "pt" -> "pt-PT";
                    default -> tag;
                });
    }
}
