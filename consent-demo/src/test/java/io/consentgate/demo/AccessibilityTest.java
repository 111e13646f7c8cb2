package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule that axe has, on all that visitors see of us, in each language, scheme and width. The pages show placeholders for
 * a frame, an object, an embed, a captcha and a chat; axe looks into each.
 */
@ExtendWith(Pages.Shared.class)
class AccessibilityTest {

    private static final int[] WIDTHS = {320, 768, 1280};
    /** To be loaded when asked for: it holds on to the document that it finds, which in a new frame is not yet the frame's. */
    private static final String AXE =
            "window.load = () => { " + Resources.text(AxeBuilder.class, "/axe.min.js") + "; return axe; };";

    private static final String RUN = """
            async into => {
              const options = {resultTypes: ['violations'], iframes: into};
              const ready = inside => inside.axe || inside.load();
              const axe = ready(window);
              const frames = into ? axe.utils.getFrameContexts(document, options) : [];
              const parts = [await axe.runPartial(document, options)];
              for (const {frameSelector, frameContext} of frames) {
                const inside = axe.utils.shadowSelect(frameSelector).contentWindow;
                parts.push(await ready(inside).runPartial(frameContext, options));
              }
              const found = await axe.finishRun(parts, options);
              return found.violations.map(rule => rule.id + ' ' + rule.nodes.map(node => node.target.join(' ')).join(', '));
            }
            """;

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
            page.addInitScript(AXE);
            page.navigate(Pages.at("consent/settings?lang=" + language));
            page.locator("#consent-settings summary").first().click();
            violations.addAll(violations("settings", page, false));
            page.navigate(Pages.at("consent/policy?lang=" + language));
            violations.addAll(violations("policy", page, false));
            visitor.open(Pages.at("page-" + language + ".html"));
            assertThat(page.locator("iframe[srcdoc]").count()).isEqualTo(5);
            violations.addAll(violations("banner", page, false));
            page.click("#consent-banner [data-consent-action=settings]");
            page.waitForSelector("#consent-settings[open]");
            page.locator("#consent-settings summary").first().click();
            violations.addAll(violations("dialog", page, false));
            page.click("#consent-settings [data-consent-action=reject]");
            page.waitForSelector("#consent-done");
            violations.addAll(violations("confirmation and placeholders", page, true));
        }
        assertThat(violations).isEmpty();
    }

    /** That it would find something: in the page, and in a placeholder's frame. */
    @Test
    void axe_seesIntoPlaceholders(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            page.addInitScript(AXE);
            visitor.open(Pages.at("page-en.html"));
            page.locator("iframe[srcdoc]")
                    .first()
                    .contentFrame()
                    .locator("h1")
                    .evaluate("title => title.style.setProperty('color', '#eee', 'important')");
            assertThat((List<?>) page.evaluate(RUN, true))
                    .singleElement()
                    .asString()
                    .startsWith("color-contrast iframe");
        }
    }

    /** Into the placeholders too, if asked, which takes longest. */
    private static List<String> violations(String place, Page page, boolean into) {
        List<String> violations = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            page.emulateMedia(scheme.media());
            for (int width : WIDTHS) {
                page.setViewportSize(width, 800);
                for (Object found : (List<?>) page.evaluate(RUN, into)) {
                    violations.add(place + ", " + scheme + " at " + width + ": " + found);
                }
            }
        }
        return violations;
    }
}
