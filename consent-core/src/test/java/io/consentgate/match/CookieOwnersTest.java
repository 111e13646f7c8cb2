package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.VendorCookie;
import io.consentgate.policy.Policy;
import io.consentgate.policy.PolicyFile;
import io.consentgate.policy.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    void nameOfTwoVendorsOfOneCompany_isBoths_unlessTheSiteHasOneOfThem() {
        assertThat(owners("AMCV_1")).containsExactly("adobe-analytics", "adobe-audience-manager");
        assertThat(owners("AMCV_1", "adobe-analytics")).containsExactly("adobe-analytics");
        assertThat(owners("AMCV_1", "adobe-audience-manager", "hotjar")).containsExactly("adobe-audience-manager");
        assertThat(owners("AMCV_1", "adobe-analytics", "adobe-audience-manager"))
                .hasSize(2);
        assertThat(OWNERS.allOf("cart", owner -> true)).isFalse();
    }

    private static List<String> owners(String cookie, String... declared) {
        String vendors = Arrays.stream(declared).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        Policy policy = declared.length == 0
                ? Policy.trial("shop.example")
                : ((PolicyFile.Result.Read) PolicyFile.parse("""
                        {"controller": {"name": "Shop", "contact": "dpo@shop.example"}, "languages": ["en"], "vendors": [%s]}
                        """.formatted(vendors))).policy();
        Register register = Register.of(policy, Catalogue.shipped());
        List<String> owners = new ArrayList<>();
        CookieOwners.of(register)
                .allOf(
                        cookie,
                        owner -> owners.add(
                                register.entries().get(owner).vendor().id()));
        return owners;
    }

    @Test
    void everyExclusiveName_isItsVendors() {
        for (Vendor vendor : Catalogue.shipped().vendors()) {
            for (VendorCookie cookie : vendor.footprint().cookies()) {
                if (cookie.exclusive()) {
                    String name = cookie.name().replace("*", "0a9");
                    Set<String> owners = new HashSet<>();
                    OWNERS.allOf(name, owner -> owners.add(SHIPPED.name(owner)));
                    assertThat(owners).as(name).contains(vendor.id());
                }
            }
        }
    }
}
