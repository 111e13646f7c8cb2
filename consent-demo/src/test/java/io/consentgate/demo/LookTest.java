package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our look inside other people's pages: the same whatever their style sheets say, but for what they are meant to set. */
@ExtendWith(Pages.Shared.class)
class LookTest {

    private static final String SETTINGS = "#consent-banner [data-consent-action=settings]";

    @ParameterizedTest
    @CsvSource({
        "hostile-reset.html, 900",
        "hostile-reset.html, 320",
        "hostile-layers.html, 900",
        "hostile-layers.html, 320",
        "hostile-bootstrap.html, 900",
        "hostile-bootstrap.html, 320",
        "hostile-tailwind.html, 900",
        "hostile-tailwind.html, 320",
    })
    void hostileStyles_changeNothingOfOurs(String hostile, int width, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().setViewportSize(width, 800);
            visitor.page().addInitScript(Resources.text(LookTest.class, "look.js"));
            HostileStyles.serve(visitor.page(), hostile);
            assertThat(look(visitor, hostile)).isEqualTo(look(visitor, "plain.html"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile-bootstrap.html", "hostile-tailwind.html"})
    void hostileStyles_holdForThePagesOwn(String hostile, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            HostileStyles.serve(visitor.page(), hostile);
            visitor.open(Pages.at(hostile));
            assertThat(style(visitor, "h1", "marginTop")).isEqualTo("0px");
        }
    }

    /** Every property of every element of banner and dialog, as the browser computes them. */
    private static Map<?, ?> look(Visitor visitor, String page) {
        visitor.open(Pages.at(page));
        Object banner = visitor.page().evaluate("look('#consent-banner')");
        visitor.page().click(SETTINGS);
        visitor.page().waitForSelector("#consent-settings[open]");
        visitor.page().mouse().move(0, 0);
        return Map.of("banner", banner, "settings", visitor.page().evaluate("look('#consent-settings')"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 'rgb(255, 255, 255)'", "DARK, 'rgb(29, 33, 39)'"})
    void palette_followsTheVisitorsScheme(ColorScheme scheme, String paper, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            visitor.open(Pages.at("plain.html"));
            assertThat(style(visitor, "#consent-banner", "backgroundColor")).isEqualTo(paper);
        }
    }

    @Test
    void customProperties_areThePages(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("themed.html"));
            assertThat(style(visitor, "#consent-banner", "backgroundColor")).isEqualTo("rgb(253, 246, 227)");
            assertThat(style(visitor, "#consent-banner button", "borderTopLeftRadius"))
                    .isEqualTo("0px");
            visitor.page().click(SETTINGS);
            visitor.page().waitForSelector("#consent-settings[open]");
            assertThat(style(visitor, "#consent-settings", "backgroundColor")).isEqualTo("rgb(253, 246, 227)");
        }
    }

    @Test
    void layerInsideOurs_isThePages(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("themed.html"));
            visitor.page().click(SETTINGS);
            visitor.page().waitForSelector("#consent-settings[open]");
            assertThat(style(visitor, ".consent-purpose", "borderTopColor")).isEqualTo("rgb(1, 2, 3)");
        }
    }

    @Test
    void customProperties_reachIntoPlaceholders(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("themed.html"));
            assertThat(visitor.page()
                            .frameLocator("iframe")
                            .locator("#consent-embed")
                            .evaluate("body => getComputedStyle(body).backgroundColor"))
                    .isEqualTo("rgb(238, 232, 213)");
        }
    }

    @Test
    void forcedColours_keepStatesApart(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visitor.open(Pages.at("consent/settings"));
            String thumb = "input => getComputedStyle(input, '::before').backgroundColor";
            Object off =
                    visitor.page().locator("[data-consent-purpose]").first().evaluate(thumb);
            visitor.page().locator("[data-consent-purpose]").first().check();
            Object on = visitor.page().locator("[data-consent-purpose]").first().evaluate(thumb);
            assertThat(on).isNotEqualTo(off);
        }
    }

    @Test
    void forcedColours_giveAPlaceholderOneBorder(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visitor.open(Pages.at("embeds.html"));
            assertThat(style(visitor, "#unsized", "borderTopColor")).isEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.html", "hostile-reset.html"})
    void reducedMotion_findsNothingThatMoves(String page, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            visitor.open(Pages.at(page));
            assertThat(visitor.page().evaluate("document.getAnimations().length"))
                    .isEqualTo(0);
            assertThat(style(visitor, "#consent-banner button", "transitionDuration"))
                    .isEqualTo("0s");
        }
    }

    private static Object style(Visitor visitor, String selector, String property) {
        return visitor.page()
                .locator(selector)
                .first()
                .evaluate("(element, property) => getComputedStyle(element)[property]", property);
    }
}
