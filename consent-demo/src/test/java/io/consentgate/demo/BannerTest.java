package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import io.consentgate.testkit.lint.BannerLint;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first layer as a browser shows it: honest, in its place, and in nobody's way. */
@ExtendWith(Pages.Shared.class)
class BannerTest {

    private static final String BANNER = "#consent-banner";

    @ParameterizedTest
    @CsvSource({
        "plain.html, 320, 640, light",
        "plain.html, 390, 844, dark",
        "plain.html, 768, 1024, light",
        "plain.html, 1280, 800, dark",
        "hostile-reset.html, 1280, 800, light",
        "hostile-reset.html, 360, 740, dark",
        "hostile-layers.html, 360, 740, light",
        "hostile-bootstrap.html, 360, 740, light",
        "hostile-tailwind.html, 1280, 800, light",
        "quirks.html, 800, 600, light",
        "meta-strict.html, 360, 740, light",
    })
    void banner_steersNobody(String page, int width, int height, String scheme, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().setViewportSize(width, height);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme(scheme)));
            HostileStyles.serve(visitor.page(), page);
            visitor.open(Pages.at(page));
            BannerLint.standard().target(44).check(visitor.page());
        }
    }

    @Test
    void banner_steersNobodyInForcedColours(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visitor.open(Pages.at("plain.html"));
            BannerLint.standard().target(44).check(visitor.page());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"omitted.html", "quirks.html", "mark.html", "meta.html", "meta-strict.html"})
    void oddPages_showIt(String page, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            assertThat(visitor.open(Pages.at(page))).isEmpty();
            assertThat(visitor.page().isVisible(BANNER)).isTrue();
            assertThat(visitor.page().evaluate("document.body.firstElementChild.id || document.body.children[1].id"))
                    .isIn("consent-style", "consent-banner");
            visitor.reject();
            assertThat(visitor.page().querySelector(BANNER)).isNull();
        }
    }

    /** Styles from a file need a script; the question itself does not. */
    @Test
    void policyInThePageThatForbidsStyles_leavesAFormThatWorksWithoutJavaScript(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithoutJavaScript()) {
            visitor.open(Pages.at("meta-strict.html"));
            assertThat(visitor.page().isVisible(BANNER)).isTrue();
            visitor.reject();
            assertThat(visitor.page().querySelector(BANNER)).isNull();
        }
    }

    @Test
    void frameset_showsNone(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("frames.html"));
            assertThat(visitor.page().frames())
                    .hasSize(3)
                    .allSatisfy(frame -> assertThat(frame.querySelector(BANNER)).isNull());
        }
    }

    @ParameterizedTest
    @CsvSource({"plain.html, 360, 640", "plain.html, 1280, 800", "meta-strict.html, 1280, 800"})
    void banner_movesNothing_isNeverTheLargestPaint_andIsThereAtTheFirst(
            String file, int width, int height, Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            Page page = visitor.page();
            page.setViewportSize(width, height);
            CDPSession session = visitor.browser().newCDPSession(page);
            session.send("Emulation.setCPUThrottlingRate", rate(4));
            page.addInitScript(Resources.text(BannerTest.class, "vitals.js"));
            visitor.open(Pages.at(file));
            Map<?, ?> vitals = (Map<?, ?>) page.evaluate("vitals()");

            assertThat(((Number) vitals.get("shift")).doubleValue()).isZero();
            assertThat(vitals.get("largest")).isEqualTo("page");
            assertThat(vitals.get("bannerAtFirstPaint")).isEqualTo(true);
            visitor.reject();
            assertThat(((Number) ((Map<?, ?>) page.evaluate("vitals()")).get("shift")).doubleValue())
                    .isZero();
        }
    }

    /** A browser paints what it has when it has waited long enough. */
    @Test
    void partOfIt_isNotShown(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("plain.html"));
            assertThat(visitor.page().isVisible(BANNER)).isTrue();
            visitor.page().evaluate("document.getElementById('consent-banner').lastElementChild.remove()");
            assertThat(visitor.page().isVisible(BANNER)).isFalse();
        }
    }

    @Test
    void answered_itIsGoneWithoutATrace(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("plain.html"));
            visitor.reject();
            visitor.open(Pages.at("plain.html"));
            assertThat(visitor.page().content()).doesNotContain("consent-banner", "consent-style");
            assertThat(visitor.page().isVisible("#consent-open")).isTrue();
        }
    }

    @Test
    void print_showsNothingOfOurs(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("plain.html"));
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().isVisible(BANNER)).isFalse();
            assertThat(visitor.page().isVisible("#consent-open")).isFalse();
        }
    }

    private static JsonObject rate(int times) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", times);
        return rate;
    }

    private static ColorScheme scheme(String name) {
        return name.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
    }
}
