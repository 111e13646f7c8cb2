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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Register register = Sites.nordhost();
    private final Banner banner = Banner.of(register, "/consent");
    private final List<Entry> vendors = Sites.tenVendors();

    @Test
    void firstVisit_ticksNothing() {
        assertThat(page(Sites.consent(register, vendors, false)))
                .contains("type=\"checkbox\"")
                .doesNotContain(" checked");
    }

    @Test
    void answer_isTickedAndNothingElse() {
        String page = page(Sites.consent(register, vendors, true, "analytics", "statly"));

        assertThat(Pattern.compile("value=\"([a-z]+)\"[^>]* checked")
                        .matcher(page)
                        .results()
                        .map(m -> m.group(1)))
                .containsExactly("analytics", "statly");
    }

    @Test
    void purposeThatNeedsConsent_hasATickAndItsVendorsHaveTheirs() {
        assertThat(page(Sites.consent(register, vendors, false)))
                .contains("name=\"purpose\" value=\"marketing\" data-consent-purpose=\"marketing\"")
                .contains("name=\"vendor\" value=\"adly\" data-consent-vendor=\"adly\" data-consent-for=\"marketing\"");
    }

    @Test
    void purposeThatNeedsNone_isExplainedWithoutATick() {
        assertThat(page(Sites.consent(register, vendors, false)))
                .contains("Essential", "Always on", "legitimate interest", "Payly")
                .doesNotContain("value=\"essential\"", "value=\"payly\"");
    }

    @Test
    void purposeOnSeveralGrounds_saysWhatTheTickIsAbout() {
        assertThat(page(Sites.consent(register, vendors, false)))
                .contains("Legal basis: consent and legitimate interest.")
                .contains("Your choice concerns only what needs consent; what rests on legitimate interest is not")
                .contains("You have the right to object: dpo@nordhost.example");
    }

    @Test
    void effectOfTakingBack_standsBeforeTheButtons() {
        String page = page(Sites.consent(register, vendors, false));

        assertThat(page.indexOf("If you take back your yes: Measuring stops"))
                .isPositive()
                .isLessThan(page.indexOf("value=\"save\""));
    }

    @Test
    void vendor_tellsWhoWhyWhatAndHowLong() {
        assertThat(page(Sites.consent(register, vendors, false)))
                .contains("<summary>Statly Analytics Ltd &#183; United States &#183; 3 cookies</summary>")
                .contains("<code dir=\"ltr\">_sa</code>: 2 years", "<code dir=\"ltr\">_sid</code>: 24 hours")
                .contains("<code dir=\"ltr\">IDE</code>: 13 months, on adly.example")
                .contains("<code dir=\"ltr\">TRADE</code>: until you close the browser")
                .contains("href=\"https://privacy.statly.example/\"");
    }

    @Test
    void safeguardOfATransfer_isToldWithTheVendor() {
        Disclosures told = transfers(new Disclosures.Transfer(
                Optional.of("US"), Optional.empty(), Sites.text("Standardavtalsklausuler", "Standard clauses")));
        Register site = Sites.register(Sites.policy("Nordhost", List.of(Purpose.ANALYTICS), told, Map.of()));
        View view = Sites.view(Sites.consent(site, vendors, false), vendors, "en");

        assertThat(Banner.of(site, "/consent").settingsPage(view).html())
                .contains("<dt>Safeguard for the transfer</dt><dd>Standard clauses</dd>");
    }

    @Test
    void transferThatTheSiteSaysNothingOf_isToldAsThat() {
        String page = page(Sites.consent(register, vendors, false));

        assertThat(details(page, "Statly Analytics"))
                .contains("<dt>Safeguard for the transfer</dt><dd>Not stated by the site</dd>");
        assertThat(details(page, "Leadly")).contains("Finland").doesNotContain("Safeguard");
    }

    @Test
    void textFromRightToLeft_keepsLatinNamesAndAddressesTogether() {
        Register arabic = Sites.speaking("ar");
        List<Entry> one = List.of(arabic.vendor("livechat").orElseThrow());
        View view = Sites.view(Sites.consent(arabic, one, false), one, "ar");

        assertThat(Banner.of(arabic, "/consent").settingsPage(view).html())
                .contains("<dd>&#8296;Text S.A.&#8297;</dd>", "<summary>&#8296;Text S.A.&#8297; ")
                .containsPattern("<a href=\"https://[^\"]*\" rel=\"noopener noreferrer\" dir=\"ltr\">https://")
                .contains("<code dir=\"ltr\">__lc_cid</code>");
    }

    @Test
    void tagManager_isNamedAsALoader() {
        assertThat(details(shipped("google-tag-manager"), "Google Tag Manager"))
                .contains("<summary>Loads other tools &#183; Google &#183; United States")
                .contains("<dt>Purposes</dt><dd>Loads other tools and has no purpose of its own.");
    }

    @Test
    void storage_isToldWithHowLongItStays() {
        assertThat(shipped("youtube"))
                .contains("<code dir=\"ltr\">yt-remote-device-id</code>: until you remove it")
                .contains("<code dir=\"ltr\">yt-remote-session-app</code>: until you close the tab");
    }

    @Test
    void numberOfVendors_leadsToTheFirstThatAreDecidedAbout() {
        assertThat(page(Sites.consent(register, vendors, false)))
                .containsOnlyOnce("<section class=\"consent-purpose\" id=\"consent-vendors\"><h2><label>"
                        + "<span>Communication and support</span>");
    }

    @Test
    void freshForm_letsAPurposeBringItsVendorsWithoutAScript() {
        assertThat(page(Sites.consent(register, vendors, false)))
                .contains("<noscript><p>Tick a purpose to allow all of its vendors")
                .doesNotContain("name=\"scope\"");
    }

    @Test
    void vendorRefusedInsideAGrantedPurpose_isNotGrantedBySavingTheFormAgain() {
        assertThat(page(Sites.consent(register, vendors, true, "analytics", "statly")))
                .contains("<noscript><p>Only the vendors that you tick are allowed.")
                .contains("name=\"scope\" value=\"vendors\"");
    }

    @Test
    void vendorOfTwoPurposes_isTickedOnceAndNamedInBoth() {
        Entry both = Sites.vendor(
                0, "both", "Both", "SE", Set.of(Purpose.ANALYTICS, Purpose.MARKETING), "https://both.example/");
        View view = Sites.view(Sites.consent(register, List.of(both), false), List.of(both), "en");

        assertThat(banner.settingsPage(view).html())
                .containsOnlyOnce("name=\"vendor\" value=\"both\"")
                .contains("data-consent-for=\"analytics marketing\"")
                .contains("<span>Both</span> <small>Set under Statistics</small>");
    }

    @Test
    void vendorOfEssentialAndMarketing_isAskedAboutUnderMarketing() {
        Entry mixed = Sites.vendor(
                0, "mixed", "Mixed", "SE", Set.of(Purpose.ESSENTIAL, Purpose.MARKETING), "https://mixed.example/");
        View view = Sites.view(Sites.consent(register, List.of(mixed), false), List.of(mixed), "en");

        assertThat(banner.settingsPage(view).html())
                .containsOnlyOnce("name=\"vendor\" value=\"mixed\"")
                .contains("data-consent-for=\"marketing\"");
    }

    @Test
    void purposeAskedForSeparately_isShownOnlyOnceGranted() {
        Purpose referral = new Purpose(
                "referral",
                Purpose.MARKETING.kind(),
                Purpose.MARKETING.legalBases(),
                Sites.text("Vidareförmedling", "Referral"),
                Purpose.MARKETING.description(),
                Purpose.MARKETING.withdrawalEffect(),
                true);
        Register site = Sites.register(
                Sites.policy("Nordhost", List.of(Purpose.ANALYTICS, referral), Disclosures.NONE, Map.of()));
        Banner ours = Banner.of(site, "/consent");
        View before = Sites.view(Sites.consent(site, List.of(), false), List.of(), "en");
        View after = Sites.view(Sites.consent(site, List.of(), true, "referral"), List.of(), "en");

        assertThat(Sites.html(ours.firstLayer(before))).doesNotContain("referral");
        assertThat(ours.settingsPage(before).html()).doesNotContain("value=\"referral\"");
        assertThat(ours.settingsPage(after).html())
                .contains("value=\"referral\" data-consent-purpose=\"referral\" checked");
    }

    @Test
    void dialogAndPage_holdTheSameForm() {
        View view = Sites.firstVisit(register, "en");
        String dialog = banner.settingsFragment(view);
        String page = banner.settingsPage(view).html();

        assertThat(sections(dialog)).isNotEmpty().isEqualTo(sections(page));
        assertThat(dialog)
                .contains("<dialog id=\"consent-settings\"", "aria-labelledby=\"consent-settings-title\"")
                .contains("data-consent-action=\"reject\"", "data-consent-action=\"save\"");
    }

    @Test
    void page_needsNothingFromElsewhere() {
        Page page = banner.settingsPage(Sites.firstVisit(register, "sv"));

        assertThat(page.language()).isEqualTo("sv");
        assertThat(page.html()).isASCII().startsWith("<!DOCTYPE html><html lang=\"sv\" dir=\"ltr\">");
        assertThat(page.contentSecurityPolicy()).contains("default-src 'none'");
        assertThat(page.html()).doesNotContain("src=\"http", "<style");
    }

    @Test
    void trial_listsTheVendorsMetByKind() {
        Register trial = Sites.register(Policy.trial("nordhost.example"));
        View view = Sites.view(Sites.consent(trial, vendors, false), vendors, "en");

        assertThat(Banner.of(trial, "/consent").settingsPage(view).html())
                .contains("This is a trial")
                .contains("data-consent-vendor=\"statly\" data-consent-for=\"analytics\"");
    }

    private static Disclosures transfers(Disclosures.Transfer transfer) {
        Disclosures none = Disclosures.NONE;
        return new Disclosures(
                none.document(),
                none.grounds(),
                none.dataCategories(),
                none.sources(),
                none.recipients(),
                none.retention(),
                none.accountClosure(),
                none.rights(),
                none.authority(),
                List.of(transfer),
                none.automatedDecisions(),
                none.changeNotices(),
                none.changes(),
                none.security(),
                none.statements());
    }

    private String page(Consent consent) {
        return banner.settingsPage(Sites.view(consent, vendors, "en")).html();
    }

    private String shipped(String vendor) {
        List<Entry> one = List.of(register.vendor(vendor).orElseThrow());
        return banner.settingsPage(Sites.view(Sites.consent(register, one, false), one, "en"))
                .html();
    }

    /** What is told of one vendor. */
    private static String details(String page, String vendor) {
        int from = page.indexOf("<span>" + vendor + "</span>");
        return page.substring(from, page.indexOf("</details>", from));
    }

    private static String sections(String html) {
        int from = html.indexOf("<section class=\"consent-purpose\">");
        return html.substring(from, html.lastIndexOf("</section>"));
    }
}
