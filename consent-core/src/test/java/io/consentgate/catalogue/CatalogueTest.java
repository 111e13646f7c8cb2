package io.consentgate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Kind;
import io.consentgate.catalogue.Vendor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void shipped_isReadOnce() {
        assertThat(Catalogue.shipped()).isSameAs(catalogue);
    }

    @Test
    void vendor_isFoundByItsId() {
        Vendor hotjar = catalogue.vendor("hotjar").orElseThrow();
        assertThat(hotjar.name()).isEqualTo("Hotjar");
        assertThat(hotjar.kinds()).containsExactly(Kind.ANALYTICS);
        assertThat(hotjar.country()).contains("FR");
        assertThat(hotjar.footprint().loaders()).contains("static.hotjar.com/c/hotjar-");
        assertThat(hotjar.footprint().localStorage()).contains("_hjid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google-analytics",
                "google-ads",
                "google-tag-manager",
                "google-workspace",
                "google-bigquery",
                "google-looker-studio",
                "meta-pixel",
                "facebook-social",
                "hotjar",
                "exponea",
                "tradedoubler",
                "leadfeeder",
                "trustpilot",
                "fullstory",
                "livechat",
                "liveagent",
                "puzzel",
                "pipedrive",
                "vainu",
                "hevo-data",
                "active24",
                "ascio",
                "basekit",
                "yola",
                "eurid",
                "iis",
                "microsoft-365",
                "opensrs",
                "rankingcoach",
                "websupport",
                "nets",
                "dnb",
                "stralfors",
                "uc-ab",
                "truid",
                "atlassian",
                "visma",
                "slack",
                "performiq",
                "monarx",
                "loopia-group"
            })
    void vendorThatKnownPoliciesName_isThere(String id) {
        assertThat(catalogue.vendor(id)).isPresent();
    }

    @Test
    void unknownVendor_isEmpty() {
        assertThat(catalogue.vendor("hotjaar")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "google-tag-manager, LOADER",
        "jquery-cdn, SHARED_HOST",
        "google-hosted-libraries, SHARED_HOST",
        "cookiebot, CONSENT_TOOL",
        "onetrust, CONSENT_TOOL",
        "usercentrics, CONSENT_TOOL",
        "didomi, CONSENT_TOOL",
        "trustarc, CONSENT_TOOL",
        "cookieyes, CONSENT_TOOL",
        "sourcepoint, CONSENT_TOOL",
        "meta-pixel, SERVICE"
    })
    void role_isTheVendors(String id, Role role) {
        assertThat(catalogue.vendor(id)).map(Vendor::role).contains(role);
    }

    @ParameterizedTest
    @CsvSource({
        "hotjaar, hotjar",
        "google_analytics, google-analytics",
        "googel-analytics, google-analytics",
        "fullstory, fullstory"
    })
    void nearest_isTheIdThatWasMeant(String typed, String meant) {
        assertThat(catalogue.nearest(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "something-else-altogether", "qqqqqqqq"})
    void nearest_isEmptyWhereNothingIsNear(String typed) {
        assertThat(catalogue.nearest(typed)).isEmpty();
    }

    @Test
    void nearest_ofAHugeId_isEmpty() {
        assertThat(catalogue.nearest("a".repeat(1_000_000))).isEmpty();
    }
}
