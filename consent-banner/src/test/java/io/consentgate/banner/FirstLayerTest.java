package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Consent;
import io.consentgate.Purpose;
import io.consentgate.policy.Disclosures;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstLayerTest {

    private static final Pattern BUTTON = Pattern.compile("<button ([^>]*)data-consent-action=\"([a-z]+)\">([^<]*)<");

    private final Register register = Sites.nordhost();
    private final Banner banner = Banner.of(register, "/consent");

    @Test
    void swedish_asksInTheAgreedWords() {
        assertThat(banner.shown(Sites.firstVisit(register, "sv-SE")).text()).startsWith("""
                        Kakor på Nordhost
                        Vi och 9 leverantörer vill använda kakor och liknande teknik för kommunikation och support, \
                        statistik och marknadsföring. Inget av det startar om du inte säger ja. Du kan ändra dig när som \
                        helst under Kakinställningar.
                        [Neka alla]
                        [Godkänn alla]
                        [Inställningar]
                        """);
    }

    @Test
    void english_asksInTheAgreedWords() {
        assertThat(banner.shown(Sites.firstVisit(register, "en")).text()).startsWith("""
                        Cookies on Nordhost
                        We and 9 vendors would like to use cookies and similar techniques for communication and support, \
                        statistics and marketing. None of it starts unless you agree. You can change your mind at any time \
                        under Cookie settings.
                        [Reject all]
                        [Accept all]
                        [Settings]
                        """);
    }

    @Test
    void root_carriesTheHooks() {
        assertThat(first("sv"))
                .contains("<section id=\"consent-banner\" data-consent-banner role=\"region\"")
                .contains("lang=\"sv\" dir=\"ltr\"")
                .containsOnlyOnce("data-consent-action=\"reject\"")
                .containsOnlyOnce("data-consent-action=\"accept\"")
                .containsOnlyOnce("data-consent-action=\"settings\"");
    }

    @Test
    void rejectAndAccept_differInValueAndWordsOnly() {
        Matcher reject = BUTTON.matcher(first("sv"));
        assertThat(reject.find()).isTrue();
        assertThat(reject.group(2)).isEqualTo("reject");
        Matcher accept = BUTTON.matcher(first("sv"));
        assertThat(accept.find(reject.end())).isTrue();
        assertThat(accept.group(2)).isEqualTo("accept");

        assertThat(accept.group(1).replace("accept", "reject")).isEqualTo(reject.group(1));
        assertThat(Sites.html(banner.firstLayer(Sites.firstVisit(register, "sv"))))
                .doesNotContain("[data-consent-action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everything_isAscii(String language) {
        assertThat(first(language)).isASCII();
    }

    @Test
    void form_namesThePurposesAndVendorsThatWereShown() {
        assertThat(first("sv"))
                .contains("<form action=\"/consent/choice\" method=\"post\">")
                .contains("name=\"purpose\" value=\"analytics\"")
                .contains("name=\"vendor\" value=\"statly\"")
                .contains("name=\"scope\" value=\"vendors\"")
                .contains("name=\"return\" value=\"/start?a=1&#38;b=2\"")
                .doesNotContain("value=\"essential\"")
                .doesNotContain("value=\"payly\"");
    }

    @Test
    void nothingToAskAbout_rendersNothing() {
        Register essential =
                Sites.register(Sites.policy("Nordhost", List.of(Purpose.ESSENTIAL), Disclosures.NONE, Map.of()));
        View view = Sites.view(Sites.consent(essential, List.of(), false), List.of(), "sv");

        assertThat(Sites.html(Banner.of(essential, "/consent").firstLayer(view)))
                .isEmpty();
    }

    @Test
    void noVendors_asksForTheSiteAlone() {
        View view = Sites.view(Sites.consent(register, List.of(), false), List.of(), "sv");

        assertThat(banner.shown(view).text())
                .contains("\nVi vill använda kakor")
                .doesNotContain("leverantör");
    }

    @Test
    void trial_saysSoAndNamesTheVendorsMet() {
        Register trial = Sites.register(Policy.trial("nordhost.example"));
        View view = Sites.view(Sites.consent(trial, Sites.tenVendors(), false), Sites.tenVendors(), "en");

        assertThat(Sites.html(Banner.of(trial, "/consent").firstLayer(view)))
                .contains("data-consent-trial")
                .contains("This is a trial", "no valid consent", "Statly Analytics", "Heatly");
    }

    @Test
    void signal_isShownBack() {
        View view = Sites.firstVisit(register, "en");
        View signalled = new View(
                view.consent(), view.asked(), view.pageLanguage(), Optional.empty(), "/", Optional.empty(), true);

        assertThat(Sites.html(banner.firstLayer(signalled))).contains("We honour it and take it as a no to marketing.");
    }

    @Test
    void somethingNewAfterAnAnswer_isAllThatIsAsked() {
        List<Entry> vendors = Sites.tenVendors();
        Consent before = Sites.consent(register, vendors, true, "analytics", "statly");
        Consent again = Sites.withUnanswered(register, vendors, "marketing", "adly");

        assertThat(Sites.html(banner.firstLayer(Sites.view(again, vendors, "en"))))
                .contains("You have not answered this yet")
                .contains("name=\"action\" value=\"grant\" data-consent-action=\"accept\"")
                .contains("name=\"action\" value=\"withdraw\" data-consent-action=\"reject\"")
                .contains("name=\"purpose\" value=\"marketing\"", "name=\"vendor\" value=\"adly\"")
                .doesNotContain("value=\"analytics\"", "value=\"statly\"");
        assertThat(Sites.html(banner.firstLayer(Sites.view(before, vendors, "en"))))
                .isEmpty();
    }

    @Test
    void hostileNames_stayText() {
        String attack = "\"><script>alert(1)</script>";
        Register hostile = Sites.register(Sites.policy(
                attack, List.of(Purpose.MARKETING), Disclosures.NONE, Map.of("open", Sites.text(attack, attack))));
        Entry vendor = Sites.vendor(0, "evil", attack, "SE", Set.of(Purpose.MARKETING), "javascript:alert(1)");
        Consent consent = Sites.consent(hostile, List.of(vendor), false);
        View view = new View(
                consent, List.of(vendor), Optional.of(attack), Optional.of(attack), attack, Optional.of(attack), false);
        Banner ours = Banner.of(hostile, "/consent");

        for (String html : List.of(
                Sites.html(ours.firstLayer(view)),
                Sites.html(ours.openLink(view)),
                Sites.html(ours.headScript(view)),
                ours.settingsPage(view).html(),
                ours.settingsFragment(view),
                ours.policyPage(view).html(),
                ours.policyFragment(view))) {
            assertThat(html).isASCII().doesNotContain("<script>").doesNotContain("javascript:alert(1)\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:1"})
    void returnAddressOfAnotherSite_becomesTheStartPage(String returnTo) {
        View view = Sites.firstVisit(register, "sv");
        View elsewhere = new View(
                view.consent(), view.asked(), view.pageLanguage(), Optional.empty(), returnTo, Optional.empty(), false);

        assertThat(Sites.html(banner.firstLayer(elsewhere)))
                .contains("name=\"return\" value=\"/\"")
                .doesNotContain("evil");
    }

    @Test
    void nonce_isOnStyleAndScript() {
        View view = Sites.firstVisit(register, "sv");
        View withNonce = new View(
                view.consent(),
                view.asked(),
                view.pageLanguage(),
                Optional.empty(),
                "/",
                Optional.of("abc123=="),
                false);

        assertThat(Sites.html(banner.firstLayer(withNonce)))
                .startsWith("<style id=\"consent-style\" nonce=\"abc123==\">");
        assertThat(Sites.html(banner.openLink(withNonce))).startsWith("<style nonce=\"abc123==\">");
        assertThat(Sites.html(banner.headScript(withNonce)).split(" nonce=\"abc123==\"", -1))
                .hasSize(4);
        assertThat(Sites.html(banner.headScript(withNonce))).hasSizeLessThan(250);
    }

    private String first(String language) {
        return Sites.html(banner.firstLayer(Sites.firstVisit(register, language)));
    }
}
