package io.consentgate.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Consent;
import io.consentgate.Consent.Reason;
import io.consentgate.Decision.Rule;
import io.consentgate.Purpose;
import io.consentgate.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentResolverTest {
    private static final String SITE = "\"vendors\": [\"hotjar\", \"meta-pixel\", \"google-tag-manager\", \"stripe\"]";

    @Test
    void noCookie_onlyEssential() {
        Consent consent = Visitor.of(SITE).consent();
        assertThat(consent.reason()).isEqualTo(Reason.ABSENT);
        assertThat(consent.source()).isEqualTo(Source.DEFAULT);
        assertThat(consent.decided()).isFalse();
        assertThat(consent.decidedAt()).isEmpty();
        assertThat(consent.expiresAt()).isEmpty();
        assertThat(consent.purposes())
                .containsExactly(
                        Map.entry("essential", true),
                        Map.entry("functional", false),
                        Map.entry("analytics", false),
                        Map.entry("marketing", false));
        assertThat(consent.vendors().keySet()).containsExactly("hotjar", "meta-pixel", "google-tag-manager", "stripe");
        assertThat(consent.allowed("stripe")).isTrue();
        assertThat(consent.explain("hotjar").rule()).isEqualTo(Rule.UNANSWERED);
        assertThat(consent.explain("google-analytics").rule()).isEqualTo(Rule.UNDECLARED);
        assertThat(consent.explain("klaro").rule()).isEqualTo(Rule.UNDECLARED);
        assertThat(consent.explain("jsdelivr").rule()).isEqualTo(Rule.NO_CONSENT_NEEDED);
        assertThat(consent.explain("nobody").rule()).isEqualTo(Rule.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"MALFORMED", "FORGED", "DUPLICATE"})
    void rejectedCookie_onlyEssentialForThatReason(Reason reason) {
        Visitor visitor = Visitor.of(SITE);
        Consent consent = ConsentResolver.resolve(
                new CookieResult.Rejected(reason), visitor.register, Signals.NONE, visitor.now, Set.of());
        assertThat(consent.reason()).isEqualTo(reason);
        assertThat(consent.allowed("hotjar") || consent.allowed("analytics")).isFalse();
        assertThat(consent.bannerDue()).isTrue();
    }

    /** Days after 2026-01-01 on which the answer still holds or not: 12 months are 365 days, 6 are 181. */
    @ParameterizedTest
    @CsvSource({
        "accept, 179, true",
        "accept, 181, true",
        "accept, 364, true",
        "accept, 365, false",
        "accept, 366, false",
        "reject, 179, true",
        "reject, 180, true",
        "reject, 181, false",
        "reject, 364, false",
        "save analytics, 364, true",
        "save analytics, 366, false",
        "save, 179, true",
        "save, 181, false"
    })
    void answer_holdsForItsLifetime(String form, int days, boolean holds) {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted(form);
        visitor.later(Duration.ofDays(days));
        Consent consent = visitor.consent();
        assertThat(consent.reason()).isEqualTo(holds ? Reason.CHOICE : Reason.EXPIRED);
        assertThat(consent.bannerDue()).isEqualTo(!holds);
        assertThat(consent.allowed("hotjar")).isEqualTo(holds && !form.equals("reject") && !form.equals("save"));
    }

    @Test
    void expiry_isTheVeryInstant() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        Instant expiry = visitor.consent().expiresAt().orElseThrow();
        visitor.now = expiry.minusNanos(1);
        assertThat(visitor.consent().decided()).isTrue();
        visitor.now = expiry;
        assertThat(visitor.consent().decided()).isFalse();
    }

    @Test
    void answerFromTheFuture_countsForNothing() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        visitor.later(Duration.ofMinutes(-4));
        assertThat(visitor.consent().decided()).isTrue();
        visitor.later(Duration.ofMinutes(-2));
        assertThat(visitor.consent().reason()).isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(visitor.running()).isEmpty();
    }

    @Test
    void whatIsOfferedLater_isRefusedAndAskedAlone() {
        Visitor visitor = Visitor.of("\"vendors\": [\"hotjar\"]");
        visitor.accepted("accept");
        visitor.register = Visitor.register(
                "\"purposes\": [{\"id\": \"analytics\"}, {\"id\": \"chat\", \"kind\": \"functional\"}],"
                        + "\"vendors\": [\"hotjar\", \"google-analytics\", \"google-recaptcha\"]");
        assertThat(visitor.running()).containsExactly("+hotjar", "analytics");
        assertThat(visitor.consent().unanswered()).containsExactly("chat", "google-analytics", "google-recaptcha");
        assertThat(visitor.consent().explain("google-analytics").rule()).isEqualTo(Rule.UNANSWERED);
    }

    @Test
    void siteThatAsksForNothing_hasNoBanner() {
        Visitor visitor =
                Visitor.of("\"purposes\": [{\"id\": \"essential\"}, {\"id\": \"referral\", \"kind\": \"functional\","
                        + " \"separate\": true}], \"vendors\": [\"stripe\"]");
        assertThat(visitor.consent().bannerDue()).isFalse();
        assertThat(Visitor.of(SITE).consent().bannerDue()).isTrue();
    }

    @Test
    void vendorMovedToARefusedPurpose_stops() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("save analytics");
        assertThat(visitor.running()).contains("+hotjar");
        visitor.register =
                Visitor.register("\"vendors\": [{\"id\": \"hotjar\", \"purpose\": \"marketing\", \"why\": \"ads\"}]");
        assertThat(visitor.running()).containsExactly("analytics");
    }

    @Test
    void refusedVendorMovedToAGrantedPurpose_staysRefused() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("save analytics");
        assertThat(visitor.running()).doesNotContain("+meta-pixel");
        visitor.register = Visitor.register(
                "\"vendors\": [{\"id\": \"meta-pixel\", \"purpose\": \"analytics\", \"why\": \"counting\"}]");
        assertThat(visitor.running()).containsExactly("analytics");
    }

    @Test
    void cookieOfANewerPolicy_keepsItsAnswersThroughAnOlderNode() {
        Visitor visitor = Visitor.of("\"vendors\": [\"hotjar\", \"meta-pixel\"]");
        var newer = visitor.register;
        visitor.accepted("accept");
        visitor.register = Visitor.register("\"vendors\": [\"hotjar\"]");
        visitor.accepted("withdraw +hotjar");
        visitor.register = newer;
        assertThat(visitor.running()).contains("+meta-pixel").doesNotContain("+hotjar");
    }

    @Test
    void trialAnswer_isNoConsentUnderAPolicy() {
        Visitor visitor = Visitor.ofTrial("hotjar");
        visitor.accepted("accept");
        assertThat(visitor.running()).contains("+hotjar");
        visitor.register = Visitor.register(SITE);
        assertThat(visitor.consent().reason()).isEqualTo(Reason.TRIAL);
        assertThat(visitor.running()).isEmpty();
    }

    @Test
    void gpcAlone_refusesMarketingAndNothingElse() {
        Visitor visitor = Visitor.of(SITE);
        visitor.signals = new Signals(true);
        Consent consent = visitor.consent();
        assertThat(consent.source()).isEqualTo(Source.GPC);
        assertThat(consent.explain("marketing").rule()).isEqualTo(Rule.SIGNAL);
        assertThat(consent.explain("meta-pixel").rule()).isEqualTo(Rule.SIGNAL);
        assertThat(consent.explain("meta-pixel").source()).isEqualTo(Source.GPC);
        assertThat(consent.explain("analytics").rule()).isEqualTo(Rule.UNANSWERED);
        assertThat(consent.explain("google-tag-manager").rule()).isEqualTo(Rule.UNANSWERED);
        assertThat(consent.decided()).isFalse();
    }

    @Test
    void grantMadeBeforeTheSignal_isOutweighedByIt() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        visitor.signals = new Signals(true);
        assertThat(visitor.running()).containsExactly("+google-tag-manager", "+hotjar", "analytics", "functional");
        assertThat(visitor.consent().bannerDue()).isFalse();
        visitor.accepted("grant functional");
        assertThat(visitor.running()).as("a grant of something else").doesNotContain("marketing", "+meta-pixel");
    }

    @Test
    void grantMadeDespiteTheSignal_wins() {
        Visitor visitor = Visitor.of(SITE);
        visitor.signals = new Signals(true);
        var accepted = visitor.accepted("accept");
        assertThat(accepted.conflict()).contains("gpc");
        assertThat(visitor.running()).contains("marketing", "+meta-pixel");
        visitor.accepted("withdraw analytics");
        assertThat(visitor.running()).contains("marketing", "+meta-pixel");
    }

    @Test
    void vendorAloneOfMarketing_isOutweighedByALaterSignal() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("save +meta-pixel");
        visitor.signals = new Signals(true);
        assertThat(visitor.running()).isEmpty();
        assertThat(visitor.consent().explain("meta-pixel").rule()).isEqualTo(Rule.SIGNAL);
    }

    @Test
    void signalThatAlwaysWins_outweighsEveryGrant() {
        Visitor visitor = Visitor.of(SITE + ", \"gpc\": \"signal-always-wins\"");
        visitor.signals = new Signals(true);
        visitor.accepted("accept");
        assertThat(visitor.running()).doesNotContain("marketing", "+meta-pixel").contains("analytics");
        visitor.signals = Signals.NONE;
        assertThat(visitor.running()).contains("marketing", "+meta-pixel");
    }

    @Test
    void kind_isAllowedWhenEveryPurposeOfItIs() {
        Visitor visitor = Visitor.of(
                "\"purposes\": [{\"id\": \"ads\", \"kind\": \"marketing\"}, {\"id\": \"mail\", \"kind\": \"marketing\"}]");
        visitor.accepted("save ads");
        assertThat(visitor.consent().allowed("marketing")).isFalse();
        assertThat(visitor.consent().explain("marketing").purpose()).contains("mail");
        visitor.accepted("save ads mail");
        assertThat(visitor.consent().allowed("marketing")).isTrue();
        assertThat(visitor.consent().allowed("analytics"))
                .as("no purpose of that kind")
                .isFalse();
        assertThat(visitor.consent().allowed("essential"))
                .as("no purpose of that kind")
                .isTrue();
        assertThat(visitor.consent().purposes()).containsOnlyKeys("ads", "mail");
    }

    @Test
    void legitimateInterestBesideConsent_changesNothing() {
        Visitor visitor = Visitor.of(
                "\"purposes\": [{\"id\": \"marketing\", \"legalBases\": [\"legitimate-interest\", \"consent\"]},"
                        + "{\"id\": \"security\", \"kind\": \"essential\", \"legalBases\": [\"contract\"]},"
                        + "{\"id\": \"tips\", \"kind\": \"essential\", \"legalBases\": [\"contract\", \"consent\"]}]");
        visitor.accepted("reject");
        assertThat(visitor.consent().allowed("marketing")).isFalse();
        assertThat(visitor.consent().allowed("security")).isTrue();
        assertThat(visitor.consent().allowed("tips")).isFalse();
        assertThat(visitor.consent().allowed(Purpose.MARKETING)).isFalse();
    }

    /** Whatever was answered before, granting one more thing takes nothing away. */
    @Property(tries = 100)
    void granting_onlyAdds(@ForAll @Size(max = 6) List<Form> forms, @ForAll boolean gpc, @ForAll Named named) {
        Visitor visitor = Visitor.of(SITE);
        forms.forEach(form -> visitor.accepted(form.text));
        visitor.signals = new Signals(gpc);
        Set<String> before = visitor.running();
        visitor.accepted("grant " + named.text);
        assertThat(visitor.running()).containsAll(before).contains(named.text);
    }

    /** Whatever was answered before, nothing runs after a rejection, and nothing comes back by itself. */
    @Property(tries = 100)
    void rejection_stopsEverything(@ForAll @Size(max = 6) List<Form> forms, @ForAll boolean gpc) {
        Visitor visitor = Visitor.of(SITE);
        visitor.signals = new Signals(gpc);
        forms.forEach(form -> visitor.accepted(form.text));
        visitor.accepted("reject");
        visitor.signals = Signals.NONE;
        assertThat(visitor.running()).isEmpty();
    }

    /** What an act says it took away is what no longer runs. */
    @Property(tries = 100)
    void lostVendors_areThoseThatStopped(@ForAll @Size(min = 1, max = 6) List<Form> forms) {
        Visitor visitor = Visitor.of(SITE);
        for (Form form : forms) {
            Set<String> lost = new TreeSet<>(visitor.running());
            var accepted = visitor.accepted(form.text);
            lost.removeAll(visitor.running());
            assertThat(accepted.takesAway()).isEqualTo(!lost.isEmpty());
            lost.removeIf(id -> !id.startsWith("+"));
            List<String> told = new ArrayList<>();
            accepted.lostVendors()
                    .forEach(entry -> told.add('+' + entry.vendor().id()));
            assertThat(told).containsExactlyInAnyOrderElementsOf(lost);
        }
    }

    enum Form {
        ACCEPT("accept"),
        REJECT("reject"),
        SAVE_NOTHING("save"),
        SAVE_ANALYTICS("save analytics"),
        SAVE_SCOPED("save analytics marketing +hotjar scope"),
        SAVE_ALONE("save +meta-pixel"),
        GRANT_MARKETING("grant marketing"),
        GRANT_HOTJAR("grant +hotjar"),
        WITHDRAW_ANALYTICS("withdraw analytics"),
        WITHDRAW_PIXEL("withdraw +meta-pixel");

        private final String text;

        Form(String text) {
            this.text = text;
        }
    }

    enum Named {
        ANALYTICS("analytics"),
        MARKETING("marketing"),
        FUNCTIONAL("functional"),
        HOTJAR("+hotjar"),
        PIXEL("+meta-pixel"),
        TAGS("+google-tag-manager");

        private final String text;

        Named(String text) {
            this.text = text;
        }
    }

    @Test
    void sameRequest_sameAnswerFromIdsAndIndices() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        Consent consent = visitor.consent();
        visitor.register
                .entries()
                .forEach(entry -> assertThat(consent.runs(entry.index()))
                        .as(entry.vendor().id())
                        .isEqualTo(consent.allowed(entry.vendor().id()))
                        .isEqualTo(consent.running().get(entry.index())));
        assertThat(consent.visitorId()).isEqualTo(Optional.of("0".repeat(31) + "1"));
    }
}
