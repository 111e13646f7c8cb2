package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.consentgate.demo.standin.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools that answer banners for their users find ours, and their answer holds. */
@ExtendWith(Pages.Shared.class)
class OutsideHandsTest {

    private static final Path RULES = Path.of("../docs/extensions");
    private static final String DONE = "heard.some(message => message.type === 'autoconsentDone')";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page-sv.html",
                "page-en.html",
                "page-de.html",
                "page-ar.html",
                "hostile-reset.html",
                "hostile-layers.html",
                "themed.html"
            })
    void autoconsent_optsOutByOurRule(String file, Pages pages) throws IOException {
        try (Visitor visitor = pages.harness().visitor()) {
            List<Contact> contacts = autoconsent(visitor, file, rule(), "optOut");
            assertThat(contacts).isEmpty();
            assertThat(heard(visitor, "optOutResult")).isEqualTo(true);
            assertThat(visitor.page().getAttribute("html", "data-consent-marketing"))
                    .isEqualTo("denied");
            assertThat(visitor.page().querySelector("#consent-banner")).isNull();
            assertThat(visitor.cookies()).containsExactly("__Host-consent");
        }
    }

    @Test
    void autoconsent_optsInByOurRule(Pages pages) throws IOException {
        try (Visitor visitor = pages.harness().visitor()) {
            List<Contact> contacts = autoconsent(visitor, "page-sv.html", rule(), "optIn");
            assertThat(contacts).extracting(Contact::host).contains("www.youtube.com");
            assertThat(heard(visitor, "optInResult")).isEqualTo(true);
            assertThat(visitor.page().getAttribute("html", "data-consent-marketing"))
                    .isEqualTo("granted");
        }
    }

    @Test
    void autoconsent_optsOutByItsHeuristicsInEnglish(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            assertThat(autoconsent(visitor, "plain.html", "[]", "optOut")).isEmpty();
            assertThat(heard(visitor, "optOutResult")).isEqualTo(true);
            assertThat(visitor.page().getAttribute("html", "data-consent-marketing"))
                    .isEqualTo("denied");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "page-sv.html, '[]', denied, denied, denied, 2",
        "page-en.html, '[\"A\", \"B\"]', granted, granted, denied, 4",
        "page-ar.html, '[\"A\", \"B\", \"F\"]', granted, granted, granted, 5",
    })
    void consentOMaticsRule_setsEachPurpose(
            String file, String wanted, String functional, String analytics, String marketing, int clicks, Pages pages)
            throws IOException {
        String rule = Files.readString(RULES.resolve("consent-o-matic.json"));
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            page.addInitScript(Resources.text(OutsideHandsTest.class, "consent-o-matic.js"));
            visitor.open(Pages.at(file));
            visitor.during(() -> assertThat(page.evaluate("consentOMatic((" + rule + ").consentgate, " + wanted + ")"))
                    .isEqualTo(clicks));
            assertThat(page.getAttribute("html", "data-consent-functional")).isEqualTo(functional);
            assertThat(page.getAttribute("html", "data-consent-analytics")).isEqualTo(analytics);
            assertThat(page.getAttribute("html", "data-consent-marketing")).isEqualTo(marketing);
        }
    }

    /** A page that names no language of its own is asked in the visitor's. */
    @ParameterizedTest
    @MethodSource("languages")
    void bothTools_answerInEveryLanguage(String language, Pages pages) throws IOException {
        try (Visitor visitor = pages.harness().visitor().hurried()) {
            Page page = visitor.page();
            page.setExtraHTTPHeaders(Map.of("Accept-Language", language));
            page.addInitScript(Resources.text(OutsideHandsTest.class, "consent-o-matic.js"));
            page.navigate(Pages.at("quirks.html"));
            assertThat(page.getAttribute("#consent-banner", "lang")).isEqualTo(language);
            String rule = Files.readString(RULES.resolve("consent-o-matic.json"));
            visitor.during(() -> page.evaluate("consentOMatic((" + rule + ").consentgate, ['B'])"));
            assertThat(page.getAttribute("html", "data-consent-analytics")).isEqualTo("granted");
            assertThat(page.getAttribute("html", "data-consent-marketing")).isEqualTo("denied");

            visitor.browser().clearCookies();
            autoconsent(visitor, "quirks.html", rule(), "optOut");
            assertThat(heard(visitor, "optOutResult")).isEqualTo(true);
            assertThat(page.getAttribute("html", "data-consent-analytics")).isEqualTo("denied");
        }
    }

    static List<String> languages() throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(Pages.POLICY)).path("languages").values().stream()
                        .map(JsonNode::stringValue)
                        .toList();
    }

    /** Its engine is no package: with a checkout of it named by a property, our rule is run by its own code. */
    @ParameterizedTest
    @CsvSource({
        "page-sv.html, '{}', denied, denied, denied, 2",
        "page-en.html, '{A: true, B: true}', granted, granted, denied, 4",
        "page-ar.html, '{A: true, B: true, F: true}', granted, granted, granted, 5",
        "themed.html, '{B: true}', denied, granted, denied, 3",
    })
    @EnabledIfSystemProperty(named = "consent.consent-o-matic", matches = ".+")
    void consentOMaticsEngine_setsEachPurpose(
            String file, String wanted, String functional, String analytics, String marketing, int clicks, Pages pages)
            throws IOException {
        String rule = Files.readString(RULES.resolve("consent-o-matic.json"));
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            page.addInitScript("window.consentOMatic = (rule, wanted) => {" + engine() + """
                    ConsentEngine.debugValues = {};
                    ConsentEngine.generalSettings = {};
                    window.consentScrollBehaviours = {};
                    const types = Object.assign({A: false, B: false, D: false, E: false, F: false, X: false}, wanted);
                    return new Promise(done => { ConsentEngine.singleton = new ConsentEngine(rule, types, done); });
                    }""");
            visitor.open(Pages.at(file));
            visitor.during(() -> assertThat((Map<?, ?>) page.evaluate("consentOMatic(" + rule + ", " + wanted + ")"))
                    .isEqualTo(Map.of("handled", true, "cmpName", "consentgate", "clicks", clicks)));
            assertThat(page.getAttribute("html", "data-consent-functional")).isEqualTo(functional);
            assertThat(page.getAttribute("html", "data-consent-analytics")).isEqualTo(analytics);
            assertThat(page.getAttribute("html", "data-consent-marketing")).isEqualTo(marketing);
        }
    }

    /** Its modules as one script, without what ties them together. */
    private static String engine() throws IOException {
        Path checkout = Path.of(System.getProperty("consent.consent-o-matic"), "Extension");
        StringBuilder script = new StringBuilder();
        for (String module : List.of("Tools", "Matcher", "Detector", "Consent", "Action", "CMP", "ConsentEngine")) {
            script.append(Files.readString(checkout.resolve(module + ".js"))
                    .replaceAll("(?m)^import .*$", "")
                    .replaceAll("(?m)^export (default )?", ""));
        }
        return script.append('\n').toString();
    }

    private static String rule() throws IOException {
        return Files.readString(RULES.resolve("autoconsent.json"));
    }

    private static List<Contact> autoconsent(Visitor visitor, String file, String rules, String wanted) {
        Page page = visitor.page();
        String host = Resources.text(OutsideHandsTest.class, "autoconsent-host.js");
        String tool = NpmPackages.text("@duckduckgo/autoconsent/dist/autoconsent.playwright.js");
        page.addInitScript("window.ruleSet = " + rules + "; window.wanted = '" + wanted + "';" + host
                + "if (window.self === window.top) {" + tool + "}");
        return visitor.during(() -> {
            page.navigate(Pages.at(file));
            page.waitForFunction(DONE);
        });
    }

    private static Object heard(Visitor visitor, String type) {
        return visitor.page().evaluate("heard.find(message => message.type === '" + type + "').result");
    }
}
