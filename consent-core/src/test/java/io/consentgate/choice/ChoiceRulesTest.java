package io.consentgate.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Decision.Rule;
import io.consentgate.Source;
import io.consentgate.choice.ChoiceOutcome.Accepted;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerEntry.Event;
import io.consentgate.ledger.LedgerEntry.ShownText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceRulesTest {
    /** hotjar and google-analytics: analytics; meta-pixel: marketing; leadfeeder: both; tag manager: either. */
    private static final String SITE = """
            "purposes": [{"id": "essential"}, {"id": "analytics"}, {"id": "marketing"},
                         {"id": "referral:company-x", "kind": "marketing", "separate": true},
                         {"id": "referral:company-y", "kind": "marketing", "separate": true}],
            "vendors": ["hotjar", "google-analytics", "meta-pixel", "leadfeeder", "google-tag-manager", "stripe"]
            """;

    private static final String ALL =
            "analytics marketing +hotjar +google-analytics +meta-pixel +leadfeeder +google-tag-manager";

    /** Forms in order, then all that may run. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accept                                            | ALL
            accept +hotjar scope                              | analytics marketing +hotjar
            reject                                            |
            save                                              |
            save analytics                                    | analytics +hotjar +google-analytics +google-tag-manager
            save analytics +meta-pixel                        | analytics +hotjar +google-analytics +google-tag-manager +meta-pixel
            save analytics +hotjar scope                      | analytics +hotjar
            save analytics scope                              | analytics
            save +hotjar                                      | +hotjar
            save analytics marketing                          | ALL
            save analytics marketing referral:company-x                 | ALL referral:company-x
            grant +hotjar                                     | +hotjar
            grant analytics                                   | analytics +hotjar +google-analytics +google-tag-manager
            grant analytics scope                             | analytics
            grant analytics +hotjar scope                     | analytics +hotjar
            grant referral:company-x                                    | referral:company-x
            grant essential +stripe                           |
            accept; reject                                    |
            accept; accept                                    | ALL
            accept; save +hotjar                              | +hotjar
            accept; withdraw +hotjar                          | analytics marketing +google-analytics +meta-pixel +leadfeeder +google-tag-manager
            accept; withdraw marketing                        | analytics +hotjar +google-analytics +google-tag-manager
            accept; withdraw analytics marketing              |
            accept; withdraw essential +stripe                | ALL
            accept; withdraw marketing; grant marketing       | ALL
            accept; withdraw +hotjar; grant analytics         | ALL
            accept; withdraw +hotjar; grant marketing         | analytics marketing +google-analytics +meta-pixel +leadfeeder +google-tag-manager
            grant analytics; grant marketing                  | analytics marketing +hotjar +google-analytics +google-tag-manager +meta-pixel +leadfeeder
            grant +hotjar; grant +meta-pixel                  | +hotjar +meta-pixel
            grant +hotjar; withdraw analytics                 |
            grant +hotjar; withdraw marketing                 | +hotjar
            grant +hotjar; grant analytics; withdraw analytics |
            grant +leadfeeder; grant analytics                | analytics +hotjar +google-analytics +google-tag-manager +leadfeeder
            grant referral:company-x; accept                            | ALL referral:company-x
            grant referral:company-x; reject                            |
            grant referral:company-x; save analytics scope              | analytics
            reject; grant analytics scope                     | analytics
            reject; grant +meta-pixel                         | +meta-pixel
            withdraw analytics                                |
            """)
    void forms_letRunWhatTheyGrantAndNoMore(String forms, String running) {
        Visitor visitor = Visitor.of(SITE);
        for (String form : forms.split("; ")) {
            visitor.accepted(form.strip());
        }
        assertThat(visitor.running()).isEqualTo(words(running));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            save analytcs                | purpose | "analytics"
            save Analytics               | purpose | characters
            save hotjar                  | purpose | allowed: essential, analytics, marketing, referral
            save +analytics              | vendor  | allowed: hotjar, google-analytics, meta-pixel
            save +hotjer                 | vendor  | "hotjar"
            grant +google-recaptcha      | vendor  | leadfeeder, google-tag-manager, stripe
            accept +nobody               | vendor  | allowed: hotjar
            reject nothing               | purpose | allowed: essential
            grant                        | purpose | at least one
            withdraw                     | purpose | at least one
            """)
    void namesThatTheSiteDoesNotHave_refusedWithTheirField(String form, String field, String word) {
        Visitor visitor = Visitor.of(SITE);
        var refused = visitor.refused(form);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.message()).contains(word);
    }

    @Test
    void manyIds_areListedToALimit() {
        String purposes = IntStream.range(0, 25)
                .mapToObj(i ->
                        "{\"id\": \"p" + i + "\", \"kind\": \"analytics\", \"title\": \"P\", \"description\": \"D\"}")
                .collect(Collectors.joining(", "));
        var refused = Visitor.of("\"purposes\": [{\"id\": \"essential\"}, " + purposes + "]")
                .refused("save nothing");
        assertThat(refused.allowed()).endsWith(", p17, p18, \u2026");
    }

    @Test
    void hostileName_isNotRepeated() {
        String hostile = "<script>alert(1)</script>\r\nSet-Cookie:x=1";
        var refused = Visitor.of(SITE).refused("save " + hostile.replace(' ', '_'));
        assertThat(refused.message()).doesNotContain("script").doesNotContain("\n");
    }

    @Test
    void vendorAlone_leavesItsPurposeRefused() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("save +hotjar");
        assertThat(visitor.consent().allowed("hotjar")).isTrue();
        assertThat(visitor.consent().allowed("analytics")).isFalse();
        assertThat(visitor.consent().explain("hotjar").rule()).isEqualTo(Rule.GRANTED);
    }

    @Test
    void grantByAnUndecidedVisitor_leavesTheRestToBeAsked() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("grant +hotjar");
        assertThat(visitor.consent().decided()).isTrue();
        assertThat(visitor.consent().bannerDue()).isTrue();
        assertThat(visitor.consent().unanswered())
                .containsExactly(
                        "analytics", "marketing", "google-analytics", "meta-pixel", "leadfeeder", "google-tag-manager");
    }

    @Test
    void separatePurpose_isNeverAskedInTheBanner() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        assertThat(visitor.consent().unanswered()).isEmpty();
        assertThat(visitor.consent().allowed("referral:company-x")).isFalse();
    }

    @Test
    void refusal_carriesNoIdAndIsNotAGrant() {
        Accepted refusal = Visitor.of(SITE).accepted("reject");
        assertThat(refusal.choice().visitorId()).isEmpty();
        assertThat(refusal.grants()).isFalse();
        assertThat(refusal.takesAway()).isFalse();
        assertThat(refusal.event()).isEqualTo(Event.REFUSED);
        assertThat(refusal.withoutGrants()).isEmpty();
    }

    @Test
    void firstGrant_makesAnIdThatLaterActsKeep() {
        Visitor visitor = Visitor.of(SITE);
        Optional<String> id = Optional.of("0".repeat(31) + "1");
        assertThat(visitor.accepted("grant +hotjar").choice().visitorId()).isEqualTo(id);
        assertThat(visitor.accepted("accept").choice().visitorId()).isEqualTo(id);
        assertThat(visitor.accepted("reject").choice().visitorId()).isEqualTo(id);
        assertThat(visitor.accepted("accept").choice().visitorId()).isEqualTo(id);
    }

    @Test
    void withdrawal_namesTheLostVendorsAndIsNotAGrant() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        Accepted withdrawal = visitor.accepted("withdraw marketing");
        assertThat(withdrawal.grants()).isFalse();
        assertThat(withdrawal.takesAway()).isTrue();
        assertThat(withdrawal.event()).isEqualTo(Event.WITHDRAWN);
        assertThat(withdrawal.lostVendors())
                .extracting(entry -> entry.vendor().id())
                .containsExactlyInAnyOrder("meta-pixel", "leadfeeder");
    }

    @Test
    void saveThatGrantsAndTakesAway_canBeDoneWithoutItsGrants() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("save analytics +hotjar scope");
        Instant granted = visitor.now;
        visitor.later(Duration.ofDays(30));
        Accepted both = visitor.accepted("save marketing +hotjar +meta-pixel scope");
        assertThat(both.grants()).isTrue();
        assertThat(both.takesAway()).isTrue();
        visitor.cookie = Optional.of(
                new ConsentCookie(Visitor.KEYS).encode(both.withoutGrants().orElseThrow(), Visitor.PLACE));
        assertThat(visitor.running()).containsExactly("+hotjar");
        assertThat(both.withoutGrants().orElseThrow().since()).isEqualTo(granted);
    }

    @Test
    void acceptAgain_isAGrantThatMustBeRecorded() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        Accepted again = visitor.accepted("accept");
        assertThat(again.grants()).isTrue();
        assertThat(again.takesAway()).isFalse();
        assertThat(again.event()).isEqualTo(Event.GIVEN);
    }

    @Test
    void partialGrant_doesNotMakeOlderGrantsYounger() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("grant +hotjar");
        visitor.later(Duration.ofDays(300));
        Accepted later = visitor.accepted("grant +meta-pixel");
        assertThat(later.expiresAt()).isEqualTo(Instant.parse("2027-01-01T12:00:00Z"));
        assertThat(visitor.consent().decidedAt()).contains(visitor.now);
    }

    @Test
    void fullWithdrawalLate_isLeftInPeaceForTheWholeRefusalTime() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        visitor.later(Duration.ofDays(360));
        Accepted withdrawal = visitor.accepted("withdraw analytics marketing");
        assertThat(withdrawal.expiresAt())
                .isEqualTo(visitor.now.atZone(ZoneOffset.UTC).plusMonths(6).toInstant());
    }

    @Test
    void expiredGrant_isNotRevivedByAPartialOne() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        visitor.later(Duration.ofDays(400));
        visitor.accepted("grant +hotjar");
        assertThat(visitor.running()).containsExactly("+hotjar");
    }

    @Test
    void erasure_refusesAllAndForgetsTheId() {
        Visitor visitor = Visitor.of(SITE);
        visitor.accepted("accept");
        Accepted erased = visitor.erased();
        assertThat(erased.choice().visitorId()).isEmpty();
        assertThat(erased.withoutGrants().orElseThrow().visitorId()).isEmpty();
        assertThat(erased.choice().grantsAny()).isFalse();
        assertThat(erased.lostVendors()).hasSize(5);
    }

    @Test
    void record_provesTheChoice() {
        Visitor visitor = Visitor.of(SITE);
        visitor.signals = new Signals(true);
        Accepted accepted = visitor.accepted("save marketing +meta-pixel scope");
        Optional<ShownText> shown = Optional.of(new ShownText("a".repeat(64), "sv", "Får vi?"));
        assertThat(accepted.record("f".repeat(32), shown))
                .isEqualTo(new LedgerEntry(
                        "f".repeat(32),
                        Optional.of("0".repeat(31) + "1"),
                        visitor.now,
                        Instant.parse("2027-01-01T12:00:00Z"),
                        Event.GIVEN,
                        Map.of(
                                "analytics",
                                false,
                                "marketing",
                                true,
                                "referral:company-x",
                                false,
                                "referral:company-y",
                                false),
                        Map.of(
                                "hotjar",
                                false,
                                "google-analytics",
                                false,
                                "meta-pixel",
                                true,
                                "leadfeeder",
                                false,
                                "google-tag-manager",
                                false),
                        visitor.register.policy().version(),
                        shown,
                        "save",
                        Source.BANNER,
                        Optional.of("gpc")));
    }

    @Test
    void trial_acceptGrantsTheVendorsMetAlone() {
        Visitor visitor = Visitor.ofTrial("hotjar", "klaro");
        Accepted accepted = visitor.accepted("accept");
        assertThat(visitor.running()).containsExactlyInAnyOrder("functional", "analytics", "marketing", "+hotjar");
        assertThat(accepted.choice().policyVersion()).isEqualTo("none");
        visitor.met = Set.of("hotjar", "meta-pixel");
        assertThat(visitor.running()).doesNotContain("+meta-pixel");
        assertThat(visitor.consent().unanswered()).containsExactly("meta-pixel");
    }

    @Test
    void trial_vendorCanBeGrantedByName() {
        Visitor visitor = Visitor.ofTrial();
        visitor.accepted("grant +hotjar");
        assertThat(visitor.running()).containsExactly("+hotjar");
        assertThat(visitor.refused("grant +klaro").field()).isEqualTo("vendor");
    }

    @Test
    void vendorThatTakesEffectLater_isNeitherAskedNorGranted() {
        Visitor visitor =
                Visitor.of("\"vendors\": [\"hotjar\", {\"id\": \"meta-pixel\", \"effectiveFrom\": \"2026-02-01\"}]");
        visitor.accepted("accept");
        visitor.accepted("grant +meta-pixel");
        assertThat(visitor.running()).contains("+hotjar").doesNotContain("+meta-pixel");
        assertThat(visitor.consent().unanswered()).isEmpty();
        visitor.later(Duration.ofDays(31));
        assertThat(visitor.running()).doesNotContain("+meta-pixel");
        assertThat(visitor.consent().unanswered()).containsExactly("meta-pixel");
    }

    private static Set<String> words(String running) {
        return running == null
                ? Set.of()
                : Arrays.stream(running.replace("ALL", ALL).split(" ")).collect(Collectors.toSet());
    }
}
