package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule that axe has, on all that visitors see of us, in each language, scheme and width. */
@ExtendWith(Pages.Shared.class)
class AccessibilityTest {

    private static final int[] WIDTHS = {320, 768, 1280};

    private enum Scheme {
        LIGHT,
        DARK,
        FORCED;

        Page.EmulateMediaOptions media() {
            return new Page.EmulateMediaOptions()
                    .setColorScheme(this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setForcedColors(this == FORCED ? ForcedColors.ACTIVE : ForcedColors.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en", "de", "ar"})
    void axe_findsNothing(String language, Pages pages) {
        List<String> violations = new ArrayList<>();
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            for (Scheme scheme : Scheme.values()) {
                page.emulateMedia(scheme.media());
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 800);
                    violations.addAll(unanswered(language, page, scheme + " at " + width));
                }
                page.navigate(Pages.at("page-" + language + ".html"));
                page.click("#consent-banner [data-consent-action=reject]");
                page.waitForSelector("#consent-done");
                violations.addAll(violations("confirmation", page));
                visitor.browser().clearCookies();
            }
        }
        assertThat(violations).isEmpty();
    }

    private static List<String> unanswered(String language, Page page, String look) {
        List<String> violations = new ArrayList<>();
        page.navigate(Pages.at("page-" + language + ".html"));
        page.locator("iframe").first().contentFrame().locator("h1").waitFor();
        violations.addAll(violations("banner and placeholders, " + look, page));
        page.click("#consent-banner [data-consent-action=settings]");
        page.waitForSelector("#consent-settings[open]");
        page.click("#consent-settings summary");
        violations.addAll(violations("dialog, " + look, page));
        page.navigate(Pages.at("consent/settings?lang=" + language));
        page.click("#consent-settings summary");
        violations.addAll(violations("settings, " + look, page));
        page.navigate(Pages.at("consent/policy?lang=" + language));
        violations.addAll(violations("policy, " + look, page));
        return violations;
    }

    private static List<String> violations(String place, Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> place + ": " + said(rule))
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .toList();
    }
}
