package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.consentgate.demo.standin.Contact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** DuckDuckGo's autoconsent, its own code with our rule, answers for its users, and the answer holds. */
@ExtendWith(Pages.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutoconsentTest {

    private static final String DONE = "heard.some(message => message.type === 'autoconsentDone')";
    private static final String RULE = OutsideHands.rule("autoconsent.json");

    private Visitor polyglot;

    @BeforeAll
    void visit(Pages pages) {
        polyglot = pages.harness().visitor().hurried();
        install(polyglot, RULE);
    }

    @AfterAll
    void leave() {
        polyglot.close();
    }

    /** A page that names no language of its own is asked in the visitor's. */
    @ParameterizedTest
    @MethodSource("io.consentgate.demo.OutsideHands#languages")
    void inEveryLanguage_itOptsOutAndIn(String language) {
        polyglot.forget(Pages.at(""));
        polyglot.page().setExtraHTTPHeaders(Map.of("Accept-Language", language));
        answers(polyglot, "quirks.html");
        polyglot.browser().clearCookies();
        polyglot.page().navigate(Pages.at("quirks.html"));
        assertThat(polyglot.page().getAttribute("#consent-banner", "lang")).isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.demo.OutsideHands#themes")
    void inEveryTheme_itOptsOutAndIn(String page, Pages pages) {
        try (Visitor visitor = pages.harness().visitor().hurried()) {
            install(visitor, RULE);
            HostileStyles.serve(visitor.page(), page);
            answers(visitor, page);
        }
    }

    private static void answers(Visitor visitor, String page) {
        optsOut(visitor, page);
        visitor.browser().clearCookies();
        open(visitor, page, "optIn");
        assertThat(heard(visitor, "optInResult")).isEqualTo(true);
        assertThat(OutsideHands.states(visitor)).containsOnly("granted");
        assertThat(visitor.page().querySelector("#consent-banner")).isNull();
    }

    /** Without a rule. */
    @Test
    void inEnglish_itOptsOutByItsHeuristics(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            install(visitor, "[]");
            optsOut(visitor, "plain.html");
        }
    }

    private static void optsOut(Visitor visitor, String page) {
        assertThat(open(visitor, page, "optOut")).isEmpty();
        assertThat(heard(visitor, "optOutResult")).isEqualTo(true);
        assertThat(OutsideHands.states(visitor)).containsOnly("denied");
        assertThat(visitor.page().querySelector("#consent-banner")).isNull();
        assertThat(visitor.cookies()).containsExactly("__Host-consent");
    }

    @Test
    void whatItAgreedTo_runs(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            install(visitor, RULE);
            assertThat(open(visitor, "page-sv.html", "optIn"))
                    .extracting(Contact::host)
                    .contains("www.youtube.com");
        }
    }

    private static void install(Visitor visitor, String rules) {
        String host = Resources.text(AutoconsentTest.class, "autoconsent-host.js");
        String tool = NpmPackages.text("@duckduckgo/autoconsent/dist/autoconsent.playwright.js");
        visitor.page()
                .addInitScript(
                        "window.ruleSet = " + rules + ";" + host + "if (window.self === window.top) {" + tool + "}");
    }

    private static List<Contact> open(Visitor visitor, String file, String wanted) {
        Page page = visitor.page();
        return visitor.during(() -> {
            page.navigate(Pages.at(file) + "?" + wanted);
            page.waitForFunction(DONE);
        });
    }

    private static Object heard(Visitor visitor, String type) {
        return visitor.page().evaluate("heard.find(message => message.type === '" + type + "').result");
    }
}
