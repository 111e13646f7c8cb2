package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Kind;
import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.policy.Disclosures;
import io.consentgate.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest(name = "policy {0}, page {1}, browser {2}: {3}")
    @CsvSource({
        // the page's language, where the policy names it
        "'sv en',    sv,         en,                      sv",
        "'sv en',    en-GB,      sv,                      en",
        "'sv en',    EN_gb,      sv,                      en",
        "'sv pt',    pt-BR,      sv,                      pt",
        "'sv de',    de-Latn-AT, sv,                      de",
        "'en ar',    ar-EG,      en,                      ar",
        // or where its words were reviewed
        "'sv en',    de,         sv,                      de",
        "'sv en',    fr-CA,      sv,                      fr",
        "'sv en',    it,         en,                      en",
        "'sv en',    uk,         '',                      sv",
        // Norwegian by all its names, and its varieties for each other
        "'sv nb',    no,         sv,                      nb",
        "'sv nb',    nn-NO,      sv,                      nb",
        "'sv nn',    no,         sv,                      nb",
        "'sv nn',    '',         no,                      nn",
        "'nb nn',    nn,         nb,                      nn",
        "'en he',    iw-IL,      en,                      he",
        // the browser's wishes in its order, among those that the policy names
        "'sv en',    '',         'en;q=0.5,sv',           sv",
        "'sv en',    '',         'sv;q=0.2,en;q=0.9',     en",
        "'sv en',    '',         'sv;q=0,en;q=0.1',       en",
        "'sv en de', '',         'de-AT,en;q=0.7',        de",
        "'sv pt',    '',         'pt-BR',                 pt",
        "'sv en',    '',         'fr,de',                 sv",
        "'sv en',    xx,         'en',                    en",
        // the policy's first
        "'sv en',    '',         '*',                     sv",
        "'sv en',    '',         ';;;=q,,,',              sv",
        "'sv en',    ../../en,   '',                      sv",
        "'it en',    '',         'sv',                    it",
        "'xx',       '',         'sv',                    en",
        // a variety that the policy names
        "'de-at de', de-AT,      '',                      de-at",
        "'de-at de', de-CH,      '',                      de",
        "'sv de-at', de,         '',                      de-at",
        "'sv pt-br', pt,         '',                      pt-br",
    })
    void language_isThePagesThenTheVisitorsThenTheSites(String named, String page, String browser, String spoken) {
        assertThat(choose(policy(List.of(named.split(" ")), Map.of()), page, browser)
                        .language())
                .isEqualTo(spoken);
    }

    @Test
    void browserThatAsksAtLength_isNotRead() {
        assertThat(choose(policy(List.of("sv", "en"), Map.of()), "", "en," + "x".repeat(600))
                        .language())
                .isEqualTo("sv");
    }

    @Test
    void trial_offersWhatTheBrowserAsksForAmongTheReviewed() {
        Policy trial = Policy.trial("nordhost.example");

        assertThat(choose(trial, "", "fi,en").language()).isEqualTo("fi");
        assertThat(choose(trial, "", "it,da").language()).isEqualTo("da");
        assertThat(choose(trial, "", "").language()).isEqualTo("en");
    }

    @Test
    void tags_areThoseOfThePolicyThatWeSpeak() {
        assertThat(Languages.of(policy(List.of("sv", "xx", "pt-br", "it"), Map.of()))
                        .tags())
                .containsExactly("sv", "pt-br", "it");
        assertThat(Languages.of(policy(List.of("xx"), Map.of())).tags()).containsExactly("en");
        assertThat(Languages.of(Policy.trial("nordhost.example")).tags()).containsExactly("en", "sv");
    }

    @Test
    void sitesOwnWords_standInTheirLanguageAlone() {
        Map<String, LocalText> own = Map.of(
                "action.reject", new LocalText(Map.of("sv", "Nej tack")),
                "vendors.few", new LocalText(Map.of("pl", "{n} firmy")));
        Policy policy = policy(List.of("sv", "pl"), own);

        assertThat(choose(policy, "sv", "").word("action.reject")).isEqualTo("Nej tack");
        assertThat(choose(policy, "pl", "").word("action.reject")).isEqualTo("Odrzuć wszystkie");
        assertThat(choose(policy, "pl", "").count("vendors", 3)).isEqualTo("3 firmy");
        assertThat(choose(policy, "pl", "").count("vendors", 5)).isEqualTo("5 dostawców");
    }

    @Test
    void sitesOwnWordsForAVariety_stayWithIt() {
        Map<String, LocalText> own = Map.of("action.settings", new LocalText(Map.of("pt-br", "Configurações")));
        Policy policy = policy(List.of("pt-br", "sv"), own);

        assertThat(choose(policy, "pt-BR", "").word("action.settings")).isEqualTo("Configurações");
        assertThat(choose(policy(List.of("pt", "sv"), own), "pt-BR", "").word("action.settings"))
                .isEqualTo("Definições");
    }

    @Test
    void sitesOwnWordsForTheLanguage_countForItsVarieties() {
        Map<String, LocalText> own = Map.of("action.settings", new LocalText(Map.of("de", "Auswahl")));

        assertThat(choose(policy(List.of("de-at"), own), "de", "").word("action.settings"))
                .isEqualTo("Auswahl");
    }

    /** An English title in a Turkish sentence keeps its dotted i, and a Turkish one loses its capital as Turkish does. */
    @Test
    void titleInASentence_losesItsCapitalByTheRulesOfItsOwnLanguage() {
        Policy policy = policy(List.of("tr", "en"), Map.of());
        Wording wording = new Wording(choose(policy, "tr", ""), List.of("tr", "en"));

        assertThat(wording.purposes(List.of(titled("en", "Improvement")))).isEqualTo("improvement");
        assertThat(wording.purposes(List.of(titled("tr", "İyileştirme")))).isEqualTo("iyileştirme");
        assertThat(wording.purposes(List.of(titled("tr", "Isı")))).isEqualTo("ısı");
    }

    @Test
    void turkishServer_changesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(choose(policy(List.of("sv", "it"), Map.of()), "IT", "").language())
                    .isEqualTo("it");
            assertThat(Unsaved.UNRECORDED.textKey()).isEqualTo("unsaved.unrecorded");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void textUnderTheLanguage_isSaidInItsVarieties() {
        Policy policy = policy(List.of("de-at", "en"), Map.of());
        Wording wording = new Wording(choose(policy, "de", ""), List.of("de-at", "en"));

        assertThat(wording.said(new LocalText(Map.of("de", "Hilfe", "en", "Help"))))
                .hasValue("Hilfe");
        assertThat(wording.said(new LocalText(Map.of("en", "Help")))).hasValue("Help");
        assertThat(wording.said(LocalText.NONE)).isEmpty();
    }

    private static Purpose titled(String tag, String title) {
        return new Purpose(
                "x",
                Kind.FUNCTIONAL,
                Set.of(LegalBasis.CONSENT),
                new LocalText(Map.of(tag, title)),
                LocalText.NONE,
                LocalText.NONE,
                false);
    }

    private static Policy policy(List<String> languages, Map<String, LocalText> texts) {
        return Sites.speaking(languages, List.of(Purpose.ANALYTICS), Disclosures.NONE, texts);
    }

    private static Texts choose(Policy policy, String page, String browser) {
        View any = Sites.firstVisit(Sites.nordhost(), "sv");
        View asking = new View(
                any.consent(),
                any.asked(),
                Optional.of(page).filter(text -> !text.isEmpty()),
                Optional.of(browser).filter(text -> !text.isEmpty()),
                "/",
                Optional.empty(),
                false);
        return Languages.of(policy).choose(asking);
    }
}
