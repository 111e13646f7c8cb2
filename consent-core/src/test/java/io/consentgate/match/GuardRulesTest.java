package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.policy.Policy;
import io.consentgate.policy.PolicyFile;
import io.consentgate.policy.Register;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuardRulesTest {

    private static final List<String> TRIAL =
            GuardRules.of(Register.of(Policy.trial("shop.example"), Catalogue.shipped()));
    private static final List<String> SHOP = GuardRules.of(register("""
            {"controller": {"name": "Shop", "contact": "dpo@shop.example"}, "languages": ["en"],
             "vendors": ["google-analytics", "hotjar", {"id": "meter", "name": "Meter", "purpose": "analytics",
               "hosts": ["meter.example"], "cookies": ["_meter", "_meter.*"]},
               {"id": "google-recaptcha", "purpose": "essential", "why": "login abuse", "paths": ["/login"]}]}
            """));

    @Test
    void vendor_isALineOfHostsCookiesAndGlobals() {
        assertThat(SHOP)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("hotjar|~.com ~.io /~-.*[.]js")
                        .contains("|_hjSessionUser_.* ")
                        .endsWith("|hj"));
    }

    @Test
    void sitesOwnVendor_isALineToo_itsCookiesTakenAsTheyAreSpelled() {
        assertThat(SHOP).contains("meter|~.example|_meter _meter[.].*");
    }

    @Test
    void vendorThatNobodyAgreesTo_isUnnamedUnlessPagesCallIt() {
        assertThat(SHOP).noneMatch(line -> line.startsWith("adform|"));
        assertThat(line(SHOP, GuardRules.UNDECLARED)).contains(" adform.net ");
        assertThat(SHOP).anyMatch(line -> line.startsWith("meta-pixel|"));
        assertThat(TRIAL).anyMatch(line -> line.startsWith("adform|"));
    }

    @Test
    void vendorOnAHostOfSeveral_isKnownByItsPath() {
        assertThat(line(SHOP, "google-analytics")).contains(" www.googletagmanager.com/gtag/js\\b.*[?&]id=G- ");
    }

    @Test
    void vendorThatNeedsNoConsent_isLeftOut_butForWhatGoesBeforeOthers() {
        assertThat(String.join(" ", TRIAL)).doesNotContain("stripe").doesNotContain("paypal");
        assertThat(line(TRIAL, "")).contains("ajax.googleapis.com");
    }

    @Test
    void siteThatStopsTheUnknown_knowsWhoNeedsNoConsent() {
        Register strict = register("""
                {"controller": {"name": "Shop", "contact": "dpo@shop.example"}, "languages": ["en"],
                 "unknownThirdParties": "block"}
                """);
        assertThat(line(GuardRules.of(strict), "")).contains("stripe.com");
    }

    @Test
    void vendorThatIsExemptSomewhere_isHeldBackElsewhere() {
        assertThat(SHOP).anyMatch(line -> line.startsWith("google-recaptcha|"));
    }

    @Test
    void cookies_areThoseOfDeclaredVendors() {
        assertThat(String.join("\n", TRIAL)).doesNotContain("_fbp");
        assertThat(line(SHOP, "google-analytics")).contains("|_ga _ga_.* ");
    }

    @Test
    void everyLine_isPlainTextOfExpressionsThatCanBeRead() {
        for (String line : TRIAL) {
            assertThat(line).matches("[!-~ ]+");
            Arrays.stream(line.split("[| ]", -1))
                    .filter(word -> word.contains("/"))
                    .forEach(Pattern::compile);
        }
    }

    private static String line(List<String> lines, String id) {
        return lines.stream()
                .filter(line -> line.startsWith(id + '|'))
                .findFirst()
                .orElseThrow();
    }

    private static Register register(String policy) {
        PolicyFile.Result result = PolicyFile.parse(policy);
        assertThat(result).isInstanceOf(PolicyFile.Result.Read.class);
        return Register.of(((PolicyFile.Result.Read) result).policy(), Catalogue.shipped());
    }
}
