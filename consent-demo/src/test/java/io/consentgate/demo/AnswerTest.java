package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answering: by keyboard alone, by form where there is no JavaScript, and without losing what the visitor was writing. */
@ExtendWith(Pages.Shared.class)
class AnswerTest {

    private static final String PAGE = Pages.at("plain.html");
    private static final String BANNER = "#consent-banner";

    @Test
    void keyboardAlone_rejectsWithinThreeTabs(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(PAGE);
            int presses = tabTo(visitor.page(), "reject", 3);
            assertThat(presses).isLessThanOrEqualTo(3);
            visitor.during(() -> visitor.page().keyboard().press("Enter"));
            assertThat(visitor.page().querySelector(BANNER)).isNull();
            assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("consent-done");
            assertThat(state(visitor, "marketing")).isEqualTo("denied");
        }
    }

    @Test
    void keyboardAlone_ticksOneVendorAndSaves(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            visitor.open(PAGE);
            tabTo(page, "settings", 6);
            page.keyboard().press("Enter");
            page.waitForSelector("#consent-settings[open]");
            tabTo(page, "google-maps", 40);
            page.keyboard().press("Space");
            tabTo(page, "save", 80);
            visitor.during(() -> page.keyboard().press("Enter"));
            assertThat(page.evaluate("fetch('/consent/state').then(r => r.json()).then(s => s.vendors['google-maps'])"))
                    .isEqualTo(true);
            assertThat(page.evaluate("fetch('/consent/state').then(r => r.json()).then(s => s.vendors['hotjar'])"))
                    .isEqualTo(false);
        }
    }

    @Test
    void escape_closesTheSettingsWithoutAnAnswer_andFocusGoesBack(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            assertThat(visitor.open(PAGE)).isEmpty();
            tabTo(page, "settings", 6);
            page.keyboard().press("Enter");
            page.waitForSelector("#consent-settings[open]");
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.querySelector("#consent-settings") == null);
            assertThat(focused(page)).isEqualTo("settings");
            assertThat(page.isVisible(BANNER)).isTrue();
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void numberOfVendors_opensTheirList(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(PAGE);
            visitor.page().click("#consent-banner p a");
            visitor.page().waitForSelector("#consent-settings[open]");
            assertThat(visitor.page().evaluate("""
                            (() => {
                              const list = document.querySelector('#consent-vendors').getBoundingClientRect();
                              const head = document.querySelector('#consent-settings header').getBoundingClientRect();
                              return list.top >= head.bottom - 1 && list.top < innerHeight / 2;
                            })()
                            """)).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject"})
    void halfFilledForm_survivesAnAnswer(String action, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            visitor.open(PAGE);
            page.fill("[name=name]", "Maja");
            page.fill("[name=message]", "Half a sent");
            visitor.during(() -> page.click("#consent-banner [data-consent-action=" + action + "]"));
            assertThat(page.inputValue("[name=name]")).isEqualTo("Maja");
            assertThat(page.inputValue("[name=message]")).isEqualTo("Half a sent");
            assertThat(page.querySelector(BANNER)).isNull();
        }
    }

    @Test
    void halfFilledForm_survivesTheSettings(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(PAGE);
            visitor.page().fill("[name=name]", "Maja");
            visitor.choose("analytics");
            assertThat(visitor.page().inputValue("[name=name]")).isEqualTo("Maja");
            assertThat(state(visitor, "analytics")).isEqualTo("granted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "reject"})
    void withoutJavaScript_eachAnswerIsAForm(String action, Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithoutJavaScript()) {
            visitor.open(PAGE);
            visitor.during(() -> visitor.page().click("#consent-banner [data-consent-action=" + action + "]"));
            assertThat(visitor.page().url()).isEqualTo(PAGE);
            assertThat(visitor.page().querySelector(BANNER)).isNull();
            assertThat(visitor.page().getAttribute("html", "data-consent-marketing"))
                    .isEqualTo(action.equals("accept") ? "granted" : "denied");
        }
    }

    @Test
    void withoutJavaScript_settingsAreAPageThatSavesAndComesBack(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithoutJavaScript()) {
            Page page = visitor.page();
            visitor.open(PAGE);
            visitor.during(() -> page.click("#consent-banner [data-consent-action=settings]"));
            assertThat(page.url()).contains("/consent/settings");
            page.check("[data-consent-vendor=hotjar]");
            visitor.during(() -> page.click("[data-consent-action=save]"));
            assertThat(page.url()).isEqualTo(PAGE);
            assertThat(page.querySelector(BANNER)).isNull();

            visitor.during(() -> page.click("[data-consent-open]"));
            assertThat(page.isChecked("[data-consent-vendor=hotjar]")).isTrue();
            assertThat(page.isChecked("[data-consent-vendor=google-maps]")).isFalse();
            visitor.during(() -> page.click("[data-consent-action=reject]"));
            visitor.during(() -> page.click("[data-consent-open]"));
            assertThat(page.isChecked("[data-consent-vendor=hotjar]")).isFalse();
        }
    }

    @Test
    void withoutJavaScript_vendorsAreListedAndThePolicyRead(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithoutJavaScript()) {
            Page page = visitor.page();
            visitor.open(PAGE);
            visitor.during(() -> page.click("#consent-banner p a"));
            assertThat(page.url()).contains("/consent/settings").endsWith("#consent-vendors");
            visitor.during(() -> page.click("a[href*='/consent/policy']"));
            assertThat(page.locator("h2").allTextContents()).contains("Your rights", "How long we keep data");
        }
    }

    /** Presses Tab until this is reached, and tells how often; fails after so many. */
    private static int tabTo(Page page, String name, int most) {
        for (int press = 1; press <= most; press++) {
            page.keyboard().press("Tab");
            if (focused(page).equals(name)) {
                return press;
            }
        }
        throw new AssertionError(name + " is not reached by " + most + " presses of Tab but " + focused(page));
    }

    private static Object focused(Page page) {
        return page.evaluate("(() => { const a = document.activeElement;"
                + " return a.dataset.consentAction || a.dataset.consentVendor || a.id || a.localName; })()");
    }

    private static String state(Visitor visitor, String purpose) {
        return visitor.page().getAttribute("html", "data-consent-" + purpose);
    }
}
