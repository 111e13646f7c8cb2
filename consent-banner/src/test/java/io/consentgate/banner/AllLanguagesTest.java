package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What visitors see in each of the languages. */
class AllLanguagesTest {

    private static final Pattern REFERENCE = Pattern.compile("&#(\\d+);");

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void firstLayer_asksInTheLanguage(String tag) {
        Properties words = LanguageFilesTest.read(tag);
        String html = Sites.html(banner(tag).firstLayer(visit(tag)));
        String read = read(html);

        assertThat(html).isASCII().contains("lang=\"" + tag + "\" dir=\"" + words.getProperty("dir") + '"');
        assertThat(read)
                .contains(">" + words.getProperty("first.title").replace("{site}", "Nordhost") + "</h2>")
                .contains(">" + words.getProperty("action.reject") + "</button>")
                .contains(">" + words.getProperty("action.accept") + "</button>")
                .contains(">" + words.getProperty("action.settings") + "</button>")
                .contains(">" + words.getProperty("open") + "</a>")
                .contains(words.getProperty("kind.analytics.phrase"), words.getProperty("kind.marketing.phrase"));
        assertThat(sentences(read)).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void everyPage_isAsciiInTheLanguageWithEverySlotFilled(String tag) {
        Banner banner = banner(tag);
        View visit = visit(tag);

        for (String html : List.of(
                banner.settingsPage(visit).html(),
                banner.settingsFragment(visit),
                banner.policyPage(visit).html(),
                Sites.html(banner.openLink(visit)),
                Sites.framed(banner.embed(visit, List.of(), "https://clips.example/", false)
                        .orElseThrow()),
                banner.unsavedPage(visit, Unsaved.UNRECORDED, "detail").html())) {
            assertThat(html).isASCII().contains("lang=\"" + tag + '"');
            assertThat(sentences(read(html))).doesNotContain("{", "}");
        }
        assertThat(banner.settingsPage(visit).language()).isEqualTo(tag);
    }

    /** So that no letter is lost on the way into a page, whatever its script. */
    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void everyText_comesOutOfReferencesAsItWasWritten(String tag) {
        Properties words = LanguageFilesTest.read(tag);

        for (String key : LanguageFilesTest.texts(words)) {
            String html = new Html().text(words.getProperty(key)).done();
            assertThat(html).isASCII();
            assertThat(read(html)).as(key).isEqualTo(words.getProperty(key));
        }
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.banner.LanguageFilesTest#tags")
    void everyText_canBeWordedByTheSite(String tag) {
        Properties words = LanguageFilesTest.read(tag);

        for (String key : LanguageFilesTest.texts(words)) {
            Texts own = Texts.of(tag, tag, words, Map.of(key, new LocalText(Map.of(tag, "so"))));
            assertThat(own.word(key)).isEqualTo("so");
        }
    }

    private static Banner banner(String tag) {
        return Banner.of(Sites.speaking(tag), "/consent");
    }

    private static View visit(String tag) {
        return Sites.firstVisit(Sites.speaking(tag), tag);
    }

    private static String read(String html) {
        return REFERENCE
                .matcher(html)
                .replaceAll(found ->
                        Character.toString(Integer.parseInt(found.group(1))).replace("$", "\\$"));
    }

    /** Without the style, whose rules stand in braces. */
    private static String sentences(String html) {
        return html.replaceAll("(?s)<style.*?</style>", "");
    }
}
