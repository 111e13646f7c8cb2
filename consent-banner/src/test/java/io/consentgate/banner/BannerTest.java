package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.Consent;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BannerTest {

    private final Register register = Sites.nordhost();
    private final Banner banner = Banner.of(register, "/shop/consent");
    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "consent", "/consent/", "//consent", "/a b", "/\"onload=x", "https://a.example/x"})
    void prefixThatIsNoPath_isRefused(String prefix) {
        assertThatThrownBy(() -> Banner.of(register, prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as /consent");
    }

    @Test
    void htmlAttributes_sayWhatIsGranted() {
        Consent consent = Sites.consent(register, List.of(), true, "analytics");

        assertThat(banner.htmlAttributes(consent))
                .isEqualTo(" data-consent=\"\" data-consent-essential=\"granted\" data-consent-support=\"denied\""
                        + " data-consent-analytics=\"granted\" data-consent-marketing=\"denied\"");
    }

    @Test
    void headScript_namesTheVendorsThatRun() {
        List<Register.Entry> vendors = register.entries();
        Consent consent =
                Sites.consent(register, vendors, true, "google-analytics", "hotjar", "google-tag-manager", "stripe");

        assertThat(Sites.html(banner.headScript(Sites.view(consent, vendors, "sv"))))
                .contains("data-consent-runs=\"google-analytics google-tag-manager hotjar\"");
    }

    @Test
    void stateBeforeAnAnswer_isUndecidedWithoutDates() {
        JsonNode state = json.readTree(banner.stateJson(Sites.consent(register, Sites.tenVendors(), false)));

        assertThat(state.propertyNames())
                .containsExactly("decided", "decidedAt", "expiresAt", "policyVersion", "source", "purposes", "vendors");
        assertThat(state.get("decided").booleanValue()).isFalse();
        assertThat(state.get("decidedAt").isNull()).isTrue();
        assertThat(state.get("expiresAt").isNull()).isTrue();
        assertThat(state.get("source").stringValue()).isEqualTo("default");
        assertThat(state.get("purposes").get("marketing").booleanValue()).isFalse();
        assertThat(state.get("vendors").get("payly").booleanValue()).isTrue();
    }

    @Test
    void answer_carriesTheKeysToClear() {
        Consent consent = Sites.consent(register, Sites.tenVendors(), true, "analytics", "statly");
        JsonNode answer = json.readTree(banner.answerJson(consent, List.of("_hl*"), List.of("hlSession")));

        assertThat(answer.get("decidedAt").stringValue()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(answer.get("vendors").get("statly").booleanValue()).isTrue();
        assertThat(answer.get("storage").get("local").get(0).stringValue()).isEqualTo("_hl*");
        assertThat(answer.get("storage").get("session").get(0).stringValue()).isEqualTo("hlSession");
    }

    @Test
    void stateInATrial_namesTheVendorsThatWereAllowed() {
        Register trial = Sites.register(Policy.trial("nordhost.example"));
        Register.Entry met = trial.entries().stream()
                .filter(entry -> entry.standing() == Register.Standing.ASKED)
                .findFirst()
                .orElseThrow();
        String id = met.vendor().id();
        Consent consent = new Consent.Builder("none", trial.entries().size())
                .vendor(met.index(), Sites.granted(id), false)
                .build();

        JsonNode vendors =
                json.readTree(Banner.of(trial, "/consent").stateJson(consent)).get("vendors");
        assertThat(vendors.propertyNames()).containsExactly(id);
    }

    @Test
    void asset_isFoundByItsNameAlone() {
        String scripts = Sites.html(banner.headScript(Sites.firstVisit(register, "sv")));
        String name = scripts.replaceFirst(".*/asset/([^\"]*)\".*", "$1");

        assertThat(scripts)
                .matches(
                        "<style>@layer consent;</style>(<script src=\"/shop/consent/asset/(rules|script)-[0-9a-f]{16}[.]js\"[a-z= \"-]*></script>){2}")
                .contains("<script src=\"/shop/consent/asset/" + name + "\"");
        assertThat(banner.asset(name)).hasValueSatisfying(asset -> {
            assertThat(asset.contentType()).startsWith("text/javascript");
            assertThat(asset.text()).isASCII();
            assertThat(name).endsWith("-" + Hash.of(asset.text()).substring(0, 16) + ".js");
        });
        assertThat(banner.asset("../" + name)).isEmpty();
        assertThat(banner.asset("rules-0000000000000000.css")).isEmpty();
        assertThat(banner.asset("rules-00000000000000/0.js")).isEmpty();
        assertThat(banner.asset(name.replaceFirst("-.{16}", "-0000000000000000"))
                        .orElseThrow()
                        .name())
                .as("of another node, or of a page from a cache")
                .isEqualTo(name);
    }

    @Test
    void policyJson_tellsBuiltInPurposesInTheSitesLanguages() {
        JsonNode purposes = json.readTree(banner.policyJson()).get("purposes");

        assertThat(purposes.get(2).get("id").stringValue()).isEqualTo("analytics");
        assertThat(purposes.get(2).get("title").propertyNames()).containsExactly("en", "sv");
        assertThat(purposes.get(2).get("title").get("sv").stringValue()).isEqualTo("Statistik");
        assertThat(purposes.get(2).get("description").get("en").stringValue()).startsWith("Measures how");
        assertThat(purposes.get(2).get("withdrawalEffect").get("sv").stringValue())
                .startsWith("Mätningen upphör");
        assertThat(purposes.get(1).get("title").get("en").stringValue()).isEqualTo("Communication and support");
        assertThat(purposes.get(1).get("withdrawalEffect").get("en").stringValue())
                .startsWith("Video, maps");
    }

    @Test
    void answerThatWasNotTaken_isToldInTheVisitorsLanguageWithAWayBack() {
        View view = Sites.firstVisit(register, "de").returningTo("/shop/");
        Page page = banner.unsavedPage(view, Unsaved.UNREADABLE, "scope is \"<b>\"");

        assertThat(page.language()).isEqualTo("de");
        assertThat(page.html())
                .contains("<html lang=\"de\" dir=\"ltr\">", "<h1>Ihre Antwort wurde nicht gespeichert</h1>")
                .contains("<a href=\"/shop/\">Zur&#252;ck zur Website</a>")
                .contains("lang=\"en\" dir=\"ltr\">scope is &#34;&#60;b&#62;&#34;</small>")
                .isASCII();
        assertThat(banner.unsavedPage(view, Unsaved.ELSEWHERE, "").html()).contains("nur auf den eigenen Seiten");
        assertThat(banner.unsavedPage(view, Unsaved.UNRECORDED, "").html()).contains("nichts weiter zugelassen");
    }

    @Test
    void shownText_hasAHashOfItsOwnWords() {
        View view = Sites.firstVisit(register, "sv");

        assertThat(banner.shown(view)).isEqualTo(Banner.of(register, "/other").shown(view));
        assertThat(banner.shown(view).hash())
                .isEqualTo(Hash.of(banner.shown(view).text()));
        assertThat(banner.shown(view).text()).contains("Statly Analytics, Statly Analytics Ltd");
        assertThat(banner.shown(Sites.firstVisit(register, "en")).hash())
                .isNotEqualTo(banner.shown(view).hash());
    }

    @Test
    void bannerAtAnOrigin_hasOnlyAbsoluteUrlsOfItsOwn() {
        Banner absolute = banner.at("https://shop.example:8443");
        View view = Sites.firstVisit(register, "sv");

        assertThat(Sites.html(absolute.headScript(view)))
                .contains("<script src=\"https://shop.example:8443/shop/consent/asset/");
        assertThat(Sites.html(absolute.firstLayer(view)))
                .contains("action=\"https://shop.example:8443/shop/consent/choice\"")
                .contains("action=\"https://shop.example:8443/shop/consent/settings\"")
                .contains("name=\"return\" value=\"/start?a=1&#38;b=2\"");
        assertThat(Sites.html(absolute.firstLayer(view))
                        + Sites.html(absolute.openLink(view))
                        + Sites.html(absolute.headScript(view)))
                .contains("href=\"https://shop.example:8443/shop/consent/settings?")
                .doesNotContainPattern(" (src|href|action)=\"(?!https://shop\\.example:8443/)");
    }

    @Test
    void openLink_leadsBackToTheSettings() {
        assertThat(Sites.html(banner.openLink(Sites.firstVisit(register, "sv"))))
                .contains(
                        "href=\"/shop/consent/settings?lang=sv&#38;return=%2Fstart%3Fa%3D1%26b%3D2\" data-consent-open")
                .contains(">Kakinst&#228;llningar</a>");
    }
}
