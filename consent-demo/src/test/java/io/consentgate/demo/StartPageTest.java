package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages that lead a person through the demo. */
@ExtendWith(Harness.Shared.class)
class StartPageTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Test
    void startPage_leadsToEachSiteTwice(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            Page page = visitor.page();
            visitor.open(start(harness));
            page.waitForSelector("#browser p");
            assertThat(page.querySelectorAll(".card")).hasSameSizeAs(Site.all());
            assertThat(page.getAttribute(".card .with", "href")).isEqualTo("https://www.nordhost.example/");
            assertThat(page.getAttribute(".card .without", "href")).isEqualTo("https://www.nordhost-plain.example/");
            keep(page, "start");
        }
    }

    @Test
    void liveView_showsWhomAPageCalledWithAndWithoutTheFilter(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open("https://www.nordhost.example/");
            visitor.open("https://www.nordhost-plain.example/");
            Page page = visitor.page();
            visitor.during(() -> page.navigate(start(harness) + "live/"));
            page.waitForSelector(".site:first-child .plain li");
            assertThat(page.textContent(".site:first-child .plain")).contains("static.hotjar.com");
            assertThat(page.textContent(".site:first-child .findings")).contains("hotjar: waits for a yes");
            keep(page, "live");
        }
    }

    private static String start(Harness harness) {
        return "http://localhost:" + harness.demo().port() + "/";
    }

    private static void keep(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
