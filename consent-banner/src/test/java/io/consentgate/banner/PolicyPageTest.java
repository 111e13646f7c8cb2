package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.policy.Disclosures;
import io.consentgate.policy.Disclosures.AutomatedDecisions;
import io.consentgate.policy.Disclosures.Bound;
import io.consentgate.policy.Disclosures.Change;
import io.consentgate.policy.Disclosures.ChangeNotice;
import io.consentgate.policy.Disclosures.DataCategory;
import io.consentgate.policy.Disclosures.Recipient;
import io.consentgate.policy.Disclosures.Retention;
import io.consentgate.policy.Disclosures.Role;
import io.consentgate.policy.Register;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyPageTest {

    private static final Disclosures TOLD = new Disclosures(
            Disclosures.NONE.document(),
            List.of(),
            List.of(new DataCategory(
                    "contact",
                    both("Kontaktuppgifter", "Contact details"),
                    List.of(both("namn", "name"), both("adress", "address")),
                    both("när du blir kund", "when you become a customer"),
                    LocalText.NONE)),
            List.of(new Disclosures.CollectionSource("usage", both("När du loggar in", "When you sign in"), List.of())),
            List.of(new Recipient(
                    "creditly",
                    Optional.of("Creditly AB"),
                    both("Kreditprövning", "Credit checks"),
                    both("pröva kredit", "check credit"),
                    List.of("contact"),
                    Set.of(Disclosures.Surface.BACKEND),
                    List.of(),
                    List.of(),
                    Optional.of(Role.PROCESSOR),
                    Optional.of("SE"),
                    false,
                    Optional.empty(),
                    List.of())),
            List.of(new Retention(
                    "accounting",
                    both("Bokföring", "Bookkeeping"),
                    Optional.of(Period.ofYears(7)),
                    Bound.AT_LEAST,
                    LocalText.NONE,
                    Optional.of("1999:1078"))),
            Optional.empty(),
            List.of(new Disclosures.Right("access", LocalText.NONE)),
            Optional.of(new Disclosures.Authority("IMY", List.of("imy@authority.example"))),
            List.of(),
            Optional.of(new AutomatedDecisions(
                    both("Kredit prövas automatiskt.", "Credit is checked by machine."),
                    Set.of(LegalBasis.CONTRACT),
                    List.of(),
                    List.of())),
            List.of(new ChangeNotice(
                    "policy", both("Vi mejlar dig", "We e-mail you"), Optional.of(Period.ofDays(30)), List.of())),
            List.of(new Change(LocalDate.of(2026, 3, 1), both("Ny mottagare", "New recipient"))),
            List.of(both("Kryptering", "Encryption")),
            List.of(new Disclosures.Statement(
                    "children",
                    both("Barn", "Children"),
                    both("Vi vänder oss till vuxna.", "We address adults."),
                    List.of())));

    private final Register register =
            Sites.register(Sites.policy("Nordhost", List.of(Purpose.ESSENTIAL, Purpose.ANALYTICS), TOLD, Map.of()));
    private final Banner banner = Banner.of(register, "/consent");
    private final View view = Sites.view(Sites.consent(register, Sites.tenVendors(), false), Sites.tenVendors(), "en");

    @Test
    void everythingDisclosed_isTold() {
        assertThat(banner.policyPage(view).html())
                .contains("Nordhost AB", "dpo@nordhost.example")
                .contains("<strong>Contact details</strong>. name and address. when you become a customer")
                .contains("When you sign in")
                .contains("<h3>Credit checks</h3>")
                .contains("<strong>Creditly AB</strong>. Sweden. Processor. check credit. Contact details")
                .contains("Bookkeeping. at least 7 years. 1999:1078")
                .contains("You can complain to IMY.", "imy@authority.example")
                .contains("Credit is checked by machine.", "Legal basis: contract.")
                .contains("We e-mail you. 30 days")
                .contains("1 March 2026: New recipient")
                .contains("Encryption", "<h2>Children</h2>", "We address adults.")
                .contains("Version: 0123456789abcdef");
    }

    @Test
    void ourOwnStorage_isDeclaredLikeAnyOther() {
        assertThat(banner.policyPage(view).html())
                .contains(
                        "<code dir=\"ltr\">__Host-consent</code>",
                        "<dd>12 months</dd>",
                        "<code dir=\"ltr\">consent</code>")
                .contains("The proof of your answer is kept for 24 months");
    }

    @Test
    void rightsThatTheSiteDoesNotList_areTheLaws() {
        Register silent = Sites.nordhost();
        View visitor = Sites.firstVisit(silent, "en");

        assertThat(Banner.of(silent, "/consent").policyPage(visitor).html())
                .contains("Have data erased.", "Take back a consent at any time");
        assertThat(banner.policyPage(view).html())
                .contains("Know what data we hold about you")
                .doesNotContain("Have data erased.");
    }

    @Test
    void fragment_isThePageWithoutItsFrame() {
        assertThat(banner.policyFragment(view))
                .startsWith("<div id=\"consent-policy\" lang=\"en\" dir=\"ltr\">")
                .doesNotContain("<h1", "<html", "<style", "<link")
                .contains("Creditly AB");
    }

    @Test
    void json_saysTheSameInAllLanguages() {
        JsonNode policy = new JsonMapper().readTree(banner.policyJson());

        assertThat(banner.policyJson()).isASCII();
        assertThat(policy.get("version").stringValue()).isEqualTo("0123456789abcdef");
        assertThat(policy.at("/purposes/1/id").stringValue()).isEqualTo("analytics");
        assertThat(policy.at("/purposes/0/legalBases/0").stringValue()).isEqualTo("legitimate-interest");
        assertThat(policy.at("/ownStorage/0/name").stringValue()).isEqualTo("__Host-consent");
        assertThat(policy.at("/rights/0/id").stringValue()).isEqualTo("access");
        assertThat(policy.at("/lifetimes/refusal").stringValue()).isEqualTo("P6M");
        assertThat(policy.at("/disclosures/recipients/0/purpose/sv").stringValue())
                .isEqualTo("pröva kredit");
        assertThat(policy.at("/disclosures/recipients/0/role").stringValue()).isEqualTo("processor");
        assertThat(policy.at("/disclosures/retention/0/duration").stringValue()).isEqualTo("P7Y");
        assertThat(policy.at("/disclosures/changes/0/date").stringValue()).isEqualTo("2026-03-01");
    }

    private static LocalText both(String swedish, String english) {
        return Sites.text(swedish, english);
    }
}
