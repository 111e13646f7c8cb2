package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Setting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever develops a site sees on the page what runs, what waits, and why. */
class ExplainTest {

    private static final Path MAIN =
            Path.of("src/main/resources/io/consentgate/demo").toAbsolutePath();
    private static final String PAGE = "https://www.explained.example/";

    private static TemporaryFolder data;
    private static Harness harness;

    @BeforeAll
    static void start() throws Exception {
        data = TemporaryFolder.create();
        harness = Harness.open(TestSites.filtered(
                TestSites.folder("explained", MAIN.resolve("sites/measured")),
                ConsentFilter.builder()
                        .data(data.path())
                        .policy(MAIN.resolve("policies/measured.json"))
                        .set(Setting.EXPLAIN, "true")));
    }

    @AfterAll
    static void stop() {
        harness.close();
        data.close();
    }

    @Test
    void overlay_tellsOfEachElement_alsoOfThoseThatThePagesOwnCodeMakes() {
        try (Visitor visitor = harness.visitor()) {
            Page page = visitor.page();
            visitor.open(PAGE);
            page.evaluate(
                    "document.body.append(Object.assign(new Image(), {id: 'later', src: 'https://bat.bing.com/b'}))");
            page.evaluate("document.getElementById('later').insertAdjacentHTML('afterend',"
                    + " '<script src=https://static.hotjar.com/late.js></' + 'script>')");
            page.click("consent-explained summary");
            page.waitForFunction("[...document.querySelector('consent-explained').shadowRoot.querySelectorAll('li')]"
                    + ".filter(row => /the page's own.*by rule/s.test(row.textContent)).length === 2");
            assertThat(rows(page, ".waits"))
                    .contains(
                            "waits: connect|https://stats.g.doubleclick.net",
                            "waits: script|https://www.googletagmanager.com/gtag/js?id=G-MEASURED01",
                            "waits: frame|https://www.youtube.com/embed/aaaaaaaaaaa",
                            "waits: the page's own img|https://bat.bing.com/b",
                            "waits: the page's own script|https://static.hotjar.com/late.js");
            assertThat(page.locator("consent-explained li:has-text('bat.bing.com/b') span")
                            .textContent())
                    .isEqualTo(
                            "vendor microsoft-uet, by rule bat.bing.com, unanswered, purpose marketing, source default");
            assertThat(page.locator("consent-explained li:has-text('late.js') span")
                            .textContent())
                    .isEqualTo(
                            "vendor hotjar, by rule static.hotjar.com, unanswered, purpose analytics, source default");
            assertThat(rows(page, ".passes")).contains("runs: answer|default, absent");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/explained.png")));
            page.evaluate("document.querySelector('consent-explained').shadowRoot.querySelector('ol').scrollTop = 1e6");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/explained-end.png")));
            page.setViewportSize(360, 640);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/explained-narrow.png")));
        }
    }

    @Test
    void overlay_showsWhereAnElementIs() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.page().click("consent-explained summary");
            visitor.page().click("consent-explained li:has-text('youtube')");
            assertThat(visitor.page()
                            .evaluate("document.querySelector('iframe').getAnimations({subtree: true}).length"
                                    + " + document.querySelector('iframe').parentElement.getAnimations().length"))
                    .isEqualTo(1);
        }
    }

    @Test
    void afterAYes_overlayTellsWhatRuns_andOnWhatGrounds() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.choose("analytics");
            visitor.open(PAGE);
            visitor.page().click("consent-explained summary");
            assertThat(rows(visitor.page(), ".passes"))
                    .contains("runs: script|https://www.googletagmanager.com/gtag/js?id=G-MEASURED01");
            assertThat(visitor.page()
                            .locator("consent-explained li:has-text('gtag/js') span")
                            .textContent())
                    .isEqualTo(
                            "vendor google-analytics, by rule www.googletagmanager.com/gtag/js?id=G-, granted, purpose analytics, source banner");
        }
    }

    private static List<String> rows(Page page, String kind) {
        return page.locator("consent-explained " + kind).all().stream()
                .map(row -> row.locator("b").textContent()
                        + '|'
                        + row.locator("code").textContent())
                .toList();
    }
}
