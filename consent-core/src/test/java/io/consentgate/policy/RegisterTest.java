package io.consentgate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.Kind;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.catalogue.SmallCatalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {

    @ParameterizedTest
    @CsvSource({
        "hotjar,           ASKED",
        "meta-pixel,       UNDECLARED",
        "stripe,           ESSENTIAL",
        "jsdelivr,         SHARED_HOST",
        "klaro,            UNDECLARED",
        "google-recaptcha, ESSENTIAL",
        "acme-chat,        ASKED"
    })
    void vendor_standsAsPolicyAndCatalogueSay(String id, Standing standing) {
        Register register = register(
                "\"hotjar\", {\"id\": \"google-recaptcha\", \"purpose\": \"essential\", \"why\": \"login abuse\"},"
                        + " {\"id\": \"acme-chat\", \"name\": \"Acme\", \"purpose\": \"functional\"}");
        assertThat(register.vendor(id).orElseThrow().standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "hotjar,           ASKED",
        "meta-pixel,       ASKED",
        "stripe,           ESSENTIAL",
        "jsdelivr,         SHARED_HOST",
        "klaro,            UNDECLARED"
    })
    void trial_asksAboutAllThatNeedsConsentAndDeclaresNothing(String id, Standing standing) {
        Register register = Register.of(Policy.trial("shop.example"), SmallCatalogue.get());
        Entry entry = register.vendor(id).orElseThrow();
        assertThat(entry.standing()).isEqualTo(standing);
        assertThat(entry.declared()).isFalse();
        assertThat(register.declared()).isEmpty();
        assertThat(register.policy().trial()).isTrue();
        assertThat(register.policy().version()).isEqualTo("none");
    }

    @Test
    void entries_areNumberedWithoutGapsAndFoundByIdAndNumber() {
        Register register = register("\"hotjar\", {\"id\": \"acme\", \"name\": \"Acme\", \"purpose\": \"analytics\"}");
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < register.entries().size(); i++) {
            Entry entry = register.entries().get(i);
            assertThat(entry.index()).isEqualTo(i);
            assertThat(register.vendor(entry.vendor().id())).contains(entry);
            assertThat(register.vendor(entry.vendor().number())).contains(entry);
            numbers.add(entry.vendor().number());
        }
        assertThat(numbers).hasSameSizeAs(register.entries());
        assertThat(register.vendor("nobody")).isEmpty();
        assertThat(register.vendor(12345)).isEmpty();
    }

    @Test
    void declared_isInThePolicysOrder() {
        Register register =
                register("\"stripe\", {\"id\": \"acme\", \"name\": \"A\", \"purpose\": \"analytics\"}, \"hotjar\"");
        assertThat(register.declared()).extracting(e -> e.vendor().id()).containsExactly("stripe", "acme", "hotjar");
    }

    @Test
    void numbersOfOwnThings_followFromTheirIdsForEver() {
        Register register = register("{\"id\": \"acme-chat\", \"name\": \"Acme\", \"purpose\": \"functional\"}");
        assertThat(register.vendor("acme-chat").orElseThrow().vendor().number()).isEqualTo(600_091);
        assertThat(register.number(Purpose.ESSENTIAL)).isZero();
        assertThat(register.number(Purpose.FUNCTIONAL)).isEqualTo(1);
        assertThat(register.number(Purpose.ANALYTICS)).isEqualTo(2);
        assertThat(register.number(Purpose.MARKETING)).isEqualTo(3);
    }

    @Test
    void ownVendor_isMetOnItsHostsAndOwnsItsCookies() {
        Vendor vendor = register(
                        "{\"id\": \"acme\", \"name\": \"Acme\", \"purpose\": \"analytics\", \"hosts\": [\"acme.example\"],"
                                + " \"cookies\": [\"acme_*\"], \"country\": \"SE\"}")
                .vendor("acme")
                .orElseThrow()
                .vendor();
        assertThat(vendor.kinds()).containsExactly(Kind.ANALYTICS);
        assertThat(vendor.company()).isEqualTo("Acme");
        assertThat(vendor.needsConsent() && vendor.inBrowser()).isTrue();
        assertThat(vendor.footprint().urls()).singleElement().satisfies(rule -> {
            assertThat(rule.host()).isEqualTo("acme.example");
            assertThat(rule.hostWide() && rule.enabled()).isTrue();
        });
        assertThat(vendor.footprint().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.exclusive()).isTrue();
            assertThat(cookie.kind()).isEqualTo(Kind.ANALYTICS);
        });
    }

    @Test
    void vendorWithoutNamedPurposes_servesThoseNamedLikeItsKinds() {
        Register register = Register.of(
                policy(
                        "\"purposes\": [{\"id\": \"analytics\"}, {\"id\": \"ads\", \"kind\": \"marketing\"},"
                                + " {\"id\": \"mail\", \"kind\": \"marketing\"}, {\"id\": \"stats\", \"kind\": \"analytics\"},"
                                + " {\"id\": \"referral\", \"kind\": \"marketing\", \"separate\": true}], \"vendors\": [\"leadfeeder\"]"),
                SmallCatalogue.get());
        assertThat(register.vendor("leadfeeder").orElseThrow().purposes())
                .extracting(Purpose::id)
                .containsExactlyInAnyOrder("analytics", "ads", "mail");
    }

    @ParameterizedTest
    @CsvSource({
        "/login, true",
        "/login/, true",
        "/login/reset, true",
        "/loginx, false",
        "/, false",
        "/account/login, false",
        "/secure/, true",
        "/secure/a, true",
        "/secure, false"
    })
    void exemption_holdsOnItsPathsAlone(String path, boolean exempt) {
        Entry entry = register("{\"id\": \"google-recaptcha\", \"purpose\": \"essential\", \"why\": \"login abuse\","
                        + " \"paths\": [\"/login\", \"/secure/\"]}")
                .vendor("google-recaptcha")
                .orElseThrow();
        assertThat(entry.exemptOn(path)).isEqualTo(exempt);
        assertThat(entry.standing()).as("elsewhere").isEqualTo(Standing.ASKED);
        assertThat(entry.purposes()).extracting(Purpose::id).containsExactly("functional");
    }

    @Test
    void vendorWithoutPaths_isExemptNowhere() {
        assertThat(register("\"hotjar\"").vendor("hotjar").orElseThrow().exemptOn("/"))
                .isFalse();
    }

    @Test
    void policyOfAnotherCatalogue_refused() {
        Policy policy = policy("\"vendors\": [\"hotjar\"]");
        assertThatThrownBy(() -> Register.of(policy, SmallCatalogue.of())).hasMessageContaining("\"hotjar\"");
        Purpose foreign =
                new Purpose("x", Kind.MARKETING, Set.of(), LocalText.NONE, LocalText.NONE, LocalText.NONE, false);
        Register register = Register.of(policy, SmallCatalogue.get());
        assertThatThrownBy(() -> register.number(foreign)).hasMessageContaining("\"x\"");
        assertThat(register.policy().purpose("x")).isEqualTo(Optional.empty());
        assertThat(List.of(register.policy().purposes())).isNotEmpty();
    }

    private static Register register(String vendors) {
        return Register.of(policy("\"vendors\": [" + vendors + "]"), SmallCatalogue.get());
    }

    private static Policy policy(String members) {
        String text = "{\"controller\": {\"name\": \"N\", \"contact\": \"c\"}, " + members + "}";
        return ((PolicyFile.Result.Read) PolicyFile.parse(text, "p", SmallCatalogue.get())).policy();
    }
}
