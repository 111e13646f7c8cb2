package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consent that the site asks for by itself, for one recipient: never part of a banner's yes, and taken back like any other. */
class SeparateConsentTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");
    private static final String SITE = "https://www.separate.example/";

    @AutoClose
    private static Harness harness;

    @BeforeAll
    static void start() throws Exception {
        harness = Harness.open(data -> List.of(TestSites.filtered(
                TestSites.folder("separate", FOLDER.resolve("separate").toAbsolutePath()),
                data,
                FOLDER.resolve("separate.json"))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void form_grantsOneRecipient_whichNoYesToAllDoes(boolean script) {
        try (Visitor visitor = script ? harness.visitor() : harness.visitorWithoutJavaScript()) {
            visitor.open(SITE);
            assertThat(visitor.page().locator("#consent-banner").textContent()).doesNotContain("Company X");
            visitor.accept();
            assertThat(granted(visitor)).containsExactly("essential", "analytics");
            visitor.during(() -> visitor.page().click("text=Pass it on"));
            assertThat(visitor.page().url()).isEqualTo(SITE + "sent.html");
            assertThat(granted(visitor)).containsExactly("essential", "analytics", "referral:company-x");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenBeforeTheBannerIsAnswered_itAnswersNothingElse_andANoTakesItBack(boolean script) {
        try (Visitor visitor = script ? harness.visitor() : harness.visitorWithoutJavaScript()) {
            visitor.open(SITE);
            visitor.during(() -> visitor.page().click("text=Pass it on"));
            assertThat(granted(visitor)).containsExactly("essential", "referral:company-x");
            visitor.withdraw();
            assertThat(granted(visitor)).containsExactly("essential");
        }
    }

    /** The purposes that the server says are granted. */
    private static List<String> granted(Visitor visitor) {
        visitor.open(SITE + "consent/state");
        String state = visitor.page().locator("body").textContent();
        visitor.open(SITE);
        String purposes = state.replaceFirst("(?s).*\"purposes\":\\{(.*?)}.*", "$1");
        return List.of(purposes.split(",")).stream()
                .filter(each -> each.endsWith(":true"))
                .map(each -> each.replaceFirst("^\"(.*)\":true$", "$1"))
                .toList();
    }
}
