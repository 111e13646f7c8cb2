package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.VendorCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieOwnersTest {

    private static final Shipped SHIPPED = new Shipped();
    private static final CookieOwners OWNERS = CookieOwners.of(SHIPPED.entries);

    @ParameterizedTest
    @CsvSource({
        "_ga, google-analytics",
        "_ga_ABC123, google-analytics",
        "_gac_UA-1, google-analytics",
        "_gac_gb_1, google-ads",
        "_gcl_au, google-ads",
        "_fbp, meta-pixel",
        "_hjSessionUser_123, hotjar",
        "AMP_TOKEN, google-analytics",
        "AMP_abcdef, amplitude",
        "mp_abc_mixpanel, mixpanel",
        "ph_abc_posthog, posthog",
        "_uetsid, microsoft-uet",
        "_clck, microsoft-clarity",
        "__hstc, hubspot",
        "_lfa, leadfeeder",
        "__exponea_etc__, exponea"
    })
    void vendorsOwnName_isTheVendors(String cookie, String vendor) {
        assertThat(SHIPPED.name(OWNERS.owner(cookie))).isEqualTo(vendor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "JSESSIONID",
                "SESSION",
                "PHPSESSID",
                "XSRF-TOKEN",
                "csrftoken",
                "sessionid",
                "cart",
                "cart_sig",
                "lang",
                "token",
                "uid",
                "id",
                "c",
                "i",
                "m",
                "u",
                "s",
                "visitor_id",
                "visitor_id123",
                "euconsent-v2",
                "cf_clearance",
                "_pk_id.1.abcd",
                "AMCV_1",
                "CookieConsent",
                "OptanonConsent",
                "_cs_optout",
                "mtm_consent",
                "mp_theme",
                "ph_region",
                "_gaX",
                "ga",
                "_GA",
                "__Host-consent",
                "consent",
                "wp-settings-1",
                "fbsr_1"
            })
    void otherName_isNobodys(String cookie) {
        assertThat(OWNERS.owner(cookie)).isEqualTo(CookieOwners.NONE);
    }

    @Test
    void everyExclusiveName_isItsVendors() {
        for (Vendor vendor : Catalogue.shipped().vendors()) {
            for (VendorCookie cookie : vendor.footprint().cookies()) {
                if (cookie.exclusive()) {
                    String name = cookie.name().replace("*", "0a9");
                    assertThat(SHIPPED.name(OWNERS.owner(name))).as(name).isEqualTo(vendor.id());
                }
            }
        }
    }
}
