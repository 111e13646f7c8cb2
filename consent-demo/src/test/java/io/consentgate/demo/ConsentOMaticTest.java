package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Consent-O-Matic sets each purpose as its user wants it. Its engine is no package, so here the parts of its format that our
 * rule uses are carried out by an interpreter of our own.
 */
@ExtendWith(Pages.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentOMaticTest {

    private static final String RULE = OutsideHands.rule("consent-o-matic.json");

    private Visitor polyglot;

    @BeforeAll
    void visit(Pages pages) {
        polyglot = visitor(pages);
    }

    @AfterAll
    void leave() {
        polyglot.close();
    }

    /** A script that gives the page {@code consentOMatic(rule, wanted)}, which tells the number of its clicks. */
    String tool() {
        return Resources.text(ConsentOMaticTest.class, "consent-o-matic.js");
    }

    @ParameterizedTest
    @CsvSource({
        "'', denied, denied, denied, 2",
        "A, granted, denied, denied, 3",
        "AB, granted, granted, denied, 4",
        "BF, denied, granted, granted, 4",
        "ABF, granted, granted, granted, 5",
    })
    void eachPurpose_isSetAsWanted(
            String wanted, String functional, String analytics, String marketing, int clicks, Pages pages) {
        try (Visitor visitor = visitor(pages)) {
            visitor.page().navigate(Pages.at("page-sv.html"));
            answers(visitor, wanted, clicks);
            assertThat(OutsideHands.states(visitor)).containsExactly(functional, analytics, marketing);
        }
    }

    /** A page that names no language of its own is asked in the visitor's. */
    @ParameterizedTest
    @MethodSource("io.consentgate.demo.OutsideHands#languages")
    void inEveryLanguage_onePurposeIsSet(String language) {
        polyglot.forget(Pages.at(""));
        polyglot.page().setExtraHTTPHeaders(Map.of("Accept-Language", language));
        polyglot.page().navigate(Pages.at("quirks.html"));
        assertThat(polyglot.page().getAttribute("#consent-banner", "lang")).isEqualTo(language);
        setsStatistics(polyglot);
    }

    @ParameterizedTest
    @MethodSource("io.consentgate.demo.OutsideHands#themes")
    void inEveryTheme_onePurposeIsSet(String page, Pages pages) {
        try (Visitor visitor = visitor(pages)) {
            HostileStyles.serve(visitor.page(), page);
            visitor.page().navigate(Pages.at(page));
            setsStatistics(visitor);
        }
    }

    private static void setsStatistics(Visitor visitor) {
        answers(visitor, "B", 3);
        assertThat(OutsideHands.states(visitor)).containsExactly("denied", "granted", "denied");
        assertThat(visitor.page().querySelector("#consent-banner")).isNull();
    }

    private Visitor visitor(Pages pages) {
        Visitor visitor = pages.harness().visitor().hurried();
        visitor.page().addInitScript(tool());
        return visitor;
    }

    private static void answers(Visitor visitor, String wanted, int clicks) {
        String answer = "wanted => consentOMatic((" + RULE + ").consentgate, wanted)";
        visitor.during(() -> assertThat(visitor.page().evaluate(answer, wanted)).isEqualTo(clicks));
    }
}
