package io.consentgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Kind;
import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.catalogue.SmallCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
    private static final String SMALLEST = """
            {"controller": {"name": "Nordhost AB", "contact": "dpo@nordhost.example"},
             "languages": ["sv", "en"], "vendors": ["google-analytics", "hotjar"]}
            """;

    @Test
    void smallestForm_hasEveryDefault() {
        Policy policy = read(SMALLEST);
        assertThat(policy.site()).isEqualTo("Nordhost AB");
        assertThat(policy.purposes())
                .extracting(Purpose::id)
                .containsExactly("essential", "functional", "analytics", "marketing");
        assertThat(policy.vendors())
                .extracting(Policy.DeclaredVendor::id)
                .containsExactly("google-analytics", "hotjar");
        assertThat(policy.grantLifetime()).isEqualTo(Period.ofMonths(12));
        assertThat(policy.refusalLifetime()).isEqualTo(Period.ofMonths(6));
        assertThat(policy.recordRetention()).isEqualTo(Period.ofMonths(24));
        assertThat(policy.unknownThirdParties()).isEqualTo(Policy.UnknownThirdParties.PAGE);
        assertThat(policy.strictNavigation()
                        || policy.urlPassthrough()
                        || policy.signalAlwaysWins()
                        || policy.erasureOnRequest())
                .isFalse();
        assertThat(policy.version()).matches("[0-9a-f]{16}");
        assertThat(policy.trial()).isFalse();
    }

    @Test
    void version_followsTheMeaningAlone() {
        String version = read(SMALLEST).version();
        assertThat(read("""
                                // the same, said otherwise
                                {"vendors": [{"id": "google-analytics"}, "hotjar",],
                                 "languages": ["sv", "en"], /* defaults */ "strictNavigation": false, "gpc": "explicit-grant-wins",
                                 "controller": {"contact": "dpo@nordhost.example", "name": "Nordhost AB"},}
                                """).version()).isEqualTo(version);
        for (String other : List.of(
                SMALLEST.replace("AB", "Ltd"),
                SMALLEST.replace("\"sv\", \"en\"", "\"en\", \"sv\""),
                SMALLEST.replace(", \"hotjar\"", ""),
                with("\"strictNavigation\": true"),
                with("\"urlPassthrough\": true"),
                with("\"recipients\": [{\"id\": \"bank\"}]"))) {
            assertThat(read(other).version()).as(other).isNotEqualTo(version);
        }
    }

    @Test
    void settings_areRead() {
        Policy policy = read(with("""
                "site": "nordhost.example", "unknownThirdParties": "block", "strictNavigation": true, "urlPassthrough": true,
                "gpc": "signal-always-wins", "erasure": "on-request",
                "lifetimes": {"grant": "P6M", "refusal": "P30D", "records": "P1Y"},
                "texts": {"first.title": {"sv": "Hej", "en": "Hello"}, "vendors.few": {"pl": "{n} firmy"}, "open": "Kakor"}
                """));
        assertThat(policy.site()).isEqualTo("nordhost.example");
        assertThat(policy.unknownThirdParties()).isEqualTo(Policy.UnknownThirdParties.BLOCK);
        assertThat(policy.strictNavigation()
                        && policy.urlPassthrough()
                        && policy.signalAlwaysWins()
                        && policy.erasureOnRequest())
                .isTrue();
        assertThat(policy.grantLifetime()).isEqualTo(Period.ofMonths(6));
        assertThat(policy.refusalLifetime()).isEqualTo(Period.ofDays(30));
        assertThat(policy.recordRetention()).isEqualTo(Period.ofYears(1));
        assertThat(policy.texts())
                .containsEntry("first.title", new LocalText(Map.of("sv", "Hej", "en", "Hello")))
                .containsEntry("vendors.few", new LocalText(Map.of("pl", "{n} firmy")))
                .containsEntry("open", new LocalText(Map.of("sv", "Kakor")));
    }

    @Test
    void purposes_keepTheirBasesKindAndWords() {
        Policy policy = read("""
                {"controller": {"name": "N", "contact": "c"}, "languages": ["sv"],
                 "purposes": [
                   {"id": "essential"},
                   {"id": "web-stats", "kind": "analytics", "legalBases": ["consent", "legitimate-interest"],
                    "title": "Statistik", "description": {"en": "Counting"}, "withdrawalEffect": "Inget"},
                   {"id": "referral", "kind": "marketing", "separate": true}]}
                """);
        assertThat(policy.purposes())
                .containsExactly(
                        Purpose.ESSENTIAL,
                        new Purpose(
                                "web-stats",
                                Kind.ANALYTICS,
                                Set.of(LegalBasis.CONSENT, LegalBasis.LEGITIMATE_INTEREST),
                                new LocalText(Map.of("sv", "Statistik")),
                                new LocalText(Map.of("en", "Counting")),
                                new LocalText(Map.of("sv", "Inget")),
                                false),
                        new Purpose(
                                "referral",
                                Kind.MARKETING,
                                Set.of(LegalBasis.CONSENT),
                                LocalText.NONE,
                                LocalText.NONE,
                                LocalText.NONE,
                                true));
    }

    @Test
    void ownVendor_isRead() {
        Policy policy = read(with("""
                "vendors": [{"id": "acme-chat", "purpose": "functional", "name": "Acme Chat", "company": "Acme Ltd",
                  "country": "GB", "hosts": ["chat.acme.example"], "cookies": ["acme_*"],
                  "privacyPolicy": "https://acme.example/privacy", "effectiveFrom": "2027-01-01"}]
                """));
        assertThat(policy.vendors())
                .containsExactly(new Policy.DeclaredVendor(
                        "acme-chat",
                        List.of("functional"),
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Policy.OwnVendor(
                                "Acme Chat",
                                Optional.of("Acme Ltd"),
                                Optional.of("GB"),
                                List.of("chat.acme.example"),
                                List.of("acme_*"),
                                Optional.of("https://acme.example/privacy"))),
                        Optional.of(LocalDate.of(2027, 1, 1))));
    }

    @Test
    void misspeltVendor_toldWhereAndWhatWasMeant() {
        assertThat(problems(SMALLEST.replace("hotjar", "hotjer")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("site.json");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(61);
                    assertThat(problem.field()).isEqualTo("vendors[1].id");
                    assertThat(problem.shape()).isEqualTo("\"hotjer\"");
                    assertThat(problem.mend()).isEqualTo("did you mean \"hotjar\"?");
                    assertThat(problem.message()).startsWith("site.json:2:61: vendors[1].id is \"hotjer\"; allowed: ");
                });
    }

    /** Member in the smallest file → field at fault and a word of how to mend it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "vendor": []                                                        | vendor                   | "vendors"
            "languages": []                                                     | languages                | at least one
            "languages": ["Swedish!"]                                           | languages                | at least one
            "controller": {"name": "N"}                                         | controller.contact       | add
            "controller": {"name": "N", "contact": "a\\u0007b"}                 | controller.contact       | quotes
            "controller": []                                                    | controller               | curly
            "purposes": [{"id": "Ads"}]                                         | purposes[0].kind         | add
            "purposes": [{"id": "Ads", "kind": "marketing"}]                    | purposes[0].id           | change
            "purposes": [{"id": "banner", "kind": "marketing"}]                 | purposes[0].id           | rename
            "purposes": [{"id": "a", "kind": "adverts"}]                        | purposes[0].kind         | change
            "purposes": [{"id": "marketing", "kind": "essential"}]              | purposes[0].kind         | rename
            "purposes": [{"id": "essential"}, {"id": "essential"}]              | purposes[1].id           | rename
            "purposes": [{"id": "stats", "kind": "analytics", "legalBases": ["contract"]}] | purposes[0].legalBases | consent
            "purposes": [{"id": "stats", "kind": "analytics", "legalBases": ["taste"]}]    | purposes[0].legalBases | none
            "purposes": [{"id": "stripe", "kind": "essential"}]                 | purposes                 | rename
            "vendors": ["hotjar", "hotjar"]                                     | vendors[1].id            | keep one
            "vendors": [7]                                                      | vendors[0]               | curly
            "vendors": [{"id": "hotjar", "purpose": "essential"}]               | vendors[0].why           | why
            "vendors": [{"id": "hotjar", "purpose": "analytic"}]                | vendors[0].purpose       | "analytics"
            "vendors": [{"id": "hotjar", "purpose": "analytics", "purposes": []}] | vendors[0].purpose     | one of the two
            "vendors": [{"id": "hotjar", "paths": ["/x"]}]                      | vendors[0].paths         | essential
            "vendors": [{"id": "hotjar", "purpose": "essential", "why": "w", "paths": ["x"]}] | vendors[0].paths | slash
            "vendors": [{"id": "analytics", "name": "A", "purpose": "analytics"}] | vendors[0].id          | rename
            "vendors": [{"id": "acme", "name": "Acme"}]                         | vendors[0].purpose       | what
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "hosts": ["https://a.example"]}] | vendors[0].hosts | none
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "cookies": ["a*"]}] | vendors[0].cookies | change
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "cookies": ["JSESSIONID"]}] | vendors[0].cookies | change
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "cookies": ["SESS*"]}] | vendors[0].cookies | change
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "cookies": ["SESSabc"]}] | vendors[0].cookies | change
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "cookies": ["PHPSES*"]}] | vendors[0].cookies | change
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "privacyPolicy": "javascript:alert(1)"}] | vendors[0].privacyPolicy | change
            "vendors": [{"id": "acme", "name": "A", "purpose": "analytics", "country": "Sweden"}] | vendors[0].country | change
            "vendors": [{"id": "hotjar", "effectiveFrom": "soon"}]              | vendors[0].effectiveFrom | change
            "lifetimes": {"grant": "12 months"}                                 | lifetimes.grant          | change
            "lifetimes": {"refusal": "P0D"}                                     | lifetimes.refusal        | change
            "lifetimes": {"grants": "P12M"}                                     | lifetimes.grants         | "grant"
            "unknownThirdParties": "deny"                                       | unknownThirdParties      | change
            "strictNavigation": "true"                                          | strictNavigation         | without quotes
            "gpc": "ignore"                                                     | gpc                      | change
            "texts": {"first.title": {"SV": "Hej"}}                             | texts.first.title.SV     | name
            "texts": {"first.title": 3}                                         | texts.first.title        | quotes
            "texts": {"first.titel": "Hej"}                                     | texts.first.titel        | "first.title"
            "texts": {"kind.statistics.title": {"sv": "Statistik"}}             | texts.kind.statistics.title | "kind.analytics.title"
            "texts": {"dir": "rtl"}                                             | texts.dir                | take it out
            "numbers": {"hotjar": 20000}                                        | numbers                  | out
            "numbers": {"acme": 3}                                              | numbers.acme             | never used
            "recipients": [{"id": "bank", "role": "friend"}]                    | recipients[0].role       | change
            "recipients": [{"id": "bank", "separateConsent": "referal"}]        | recipients               | none
            "recipients": [{"id": "bank", "vendors": ["meta-pixel"]}]           | recipients               | none
            "retention": [{"rule": "as long as needed"}]                        | retention[0].scope       | add
            """)
    void mistake_toldWithItsFieldAndHowToMendIt(String member, String field, String mend) {
        assertThat(problems(with(member))).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.mend()).contains(mend);
            assertThat(problem.allowed()).isNotBlank();
            assertThat(problem.line()).isGreaterThan(0);
        });
    }

    @Test
    void everyMistake_toldAtOnce() {
        assertThat(problems("{\"vendors\": [\"hotjer\"], \"languages\": [\"x\"]}"))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("controller", "languages", "vendors[0].id");
    }

    @Test
    void repeatedName_refusedAtItsSecondPlace() {
        assertThat(problems("{\"languages\": [\"en\"],\n\"languages\": [\"sv\"]}"))
                .anySatisfy(problem -> {
                    assertThat(problem.shape()).contains("twice").contains("\"languages\"");
                    assertThat(problem.line()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "{", "{\"a\":}", "\"x\"", "{} {}", "{\"a\":1,,}", "\u0000"})
    void textThatIsNoObject_refused(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void deepText_refused() {
        assertThat(problems("{\"a\":" + "[".repeat(100_000))).isNotEmpty();
    }

    @Property(tries = 300)
    void anyText_neverThrows(@ForAll String text) {
        assertThat(PolicyFile.parse(text, "x", SmallCatalogue.get())).isNotNull();
        assertThat(PolicyFile.parse(with("\"vendors\": [" + text + "]"), "x", SmallCatalogue.get()))
                .isNotNull();
    }

    @Test
    void missingFile_isAProblem() {
        assertThat(PolicyFile.read(Path.of("no-such-file.json")))
                .isInstanceOfSatisfying(
                        PolicyFile.Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message())
                                        .isEqualTo(
                                                "no-such-file.json: the file is not there; allowed: a JSON file in UTF-8 that this"
                                                        + " process may read; check its path")));
    }

    @Test
    void clashingNumbers_refusedUntilOneIsWrittenDown() {
        String clash = vendors("v841", "v1016");
        assertThat(problems(clash))
                .singleElement()
                .satisfies(problem -> assertThat(problem.mend())
                        .contains("\"v841\"")
                        .contains("\"v1016\"")
                        .contains("in \"numbers\""));
        String mended = clash.substring(0, clash.length() - 1) + ", \"numbers\": {\"v1016\": 20000}}";
        assertThat(read(mended).numbers()).containsEntry("v1016", 20000);
    }

    @Test
    void moreOwnVendorsThanFitInACookie_refused() {
        assertThat(read(vendors(ids(100))).vendors()).hasSize(100);
        assertThat(problems(vendors(ids(130)))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("vendors");
            assertThat(problem.allowed()).contains("512 bytes");
        });
    }

    private static String[] ids(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> "own-" + i)
                .toArray(String[]::new);
    }

    private static String vendors(String... ids) {
        StringBuilder vendors = new StringBuilder();
        for (String id : ids) {
            vendors.append("{\"id\": \"").append(id).append("\", \"name\": \"V\", \"purpose\": \"analytics\"},");
        }
        return with("\"vendors\": [" + vendors + ']');
    }

    private static String with(String member) {
        String name = member.strip().split("\"", 3)[1];
        StringBuilder file = new StringBuilder("{");
        Map.of(
                        "controller", "{\"name\": \"Nordhost AB\", \"contact\": \"dpo@nordhost.example\"}",
                        "languages", "[\"sv\", \"en\"]",
                        "vendors", "[\"google-analytics\", \"hotjar\"]")
                .forEach((key, value) -> {
                    if (!key.equals(name)) {
                        file.append('"')
                                .append(key)
                                .append("\": ")
                                .append(value)
                                .append(",\n");
                    }
                });
        return file.append(member).append('}').toString();
    }

    private static Policy read(String text) {
        var result = PolicyFile.parse(text, "site.json", SmallCatalogue.get());
        assertThat(result).isInstanceOf(PolicyFile.Result.Read.class);
        return ((PolicyFile.Result.Read) result).policy();
    }

    private static List<Problem> problems(String text) {
        var result = PolicyFile.parse(text, "site.json", SmallCatalogue.get());
        assertThat(result).isInstanceOf(PolicyFile.Result.Refused.class);
        return ((PolicyFile.Result.Refused) result).problems();
    }
}
