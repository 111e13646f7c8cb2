package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Kind;
import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private final Wording wording = wording("sv");

    @ParameterizedTest
    @CsvSource({
        "P2Y,        2 år",
        "P13M,       13 månader",
        "P1Y1M,      13 månader",
        "P90D,       90 dagar",
        "P1D,        1 dag",
        "PT24H,      24 timmar",
        "PT1H30M,    1 timme och 30 minuter",
        "PT30S,      30 sekunder",
        "session,    tills du stänger webbläsaren",
        "persistent, tills du tar bort den",
        "P0D,        0 dagar",
        "PT0S,       0 sekunder",
        "400 days,   400 days",
        "P,          P",
    })
    void lifetime_isSaidInWords(String stated, String said) {
        assertThat(wording.lifetime(stated)).isEqualTo(said);
    }

    @Test
    void country_isNamedInTheVisitorsLanguage() {
        assertThat(wording.country("US")).isEqualTo("USA");
        assertThat(wording("en").country("SE")).isEqualTo("Sweden");
        assertThat(wording.country("QQ")).isEqualTo("QQ");
    }

    @Test
    void titleInASentence_losesItsCapitalOnlyWhereItIsAnOrdinaryWord() {
        assertThat(wording.purposes(List.of(named("Support"), named("UX-mätning"))))
                .isEqualTo("support och UX-mätning");
    }

    @Test
    void purposesOfOneKindWithoutTitles_areNamedOnce() {
        assertThat(wording.purposes(List.of(Purpose.ANALYTICS, Purpose.ANALYTICS)))
                .isEqualTo("statistik");
    }

    @Test
    void textInAnotherLanguageOfTheSite_isBetterThanAKindsOwnWords() {
        Purpose english = new Purpose(
                "x",
                Kind.FUNCTIONAL,
                Set.of(LegalBasis.CONSENT),
                new LocalText(Map.of("en", "Help")),
                LocalText.NONE,
                LocalText.NONE,
                false);

        assertThat(wording.title(english)).isEqualTo("Help");
        assertThat(wording.description(english)).startsWith("Inbäddat innehåll");
    }

    @Test
    void bases_standInTheOrderOfTheLaw() {
        assertThat(wording.bases(Set.of(LegalBasis.LEGITIMATE_INTEREST, LegalBasis.CONSENT, LegalBasis.CONTRACT)))
                .isEqualTo("samtycke, avtal och berättigat intresse");
    }

    private static Purpose named(String title) {
        return new Purpose(
                "x",
                Kind.FUNCTIONAL,
                Set.of(LegalBasis.CONSENT),
                new LocalText(Map.of("sv", title)),
                LocalText.NONE,
                LocalText.NONE,
                false);
    }

    private static Wording wording(String language) {
        Languages languages = Languages.of(Sites.nordhost().policy());
        View view = Sites.firstVisit(Sites.nordhost(), language);
        View speaking = new View(
                view.consent(), view.asked(), Optional.of(language), Optional.empty(), "/", Optional.empty(), false);
        return new Wording(languages.choose(speaking), languages.tags());
    }
}
