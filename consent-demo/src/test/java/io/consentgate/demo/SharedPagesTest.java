package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.demo.standin.Contact;
import io.consentgate.servlet.CacheMode;
import io.consentgate.servlet.ConsentFilter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page that is the same for everybody is made its visitor's by their browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedPagesTest {

    private static final Path POLICY = Path.of("src/test/resources/io/consentgate/demo/pages.json");
    private static final String PAGE = "https://www.shared.example/none";
    private static final List<String> ALL = List.of("static.hotjar.com/c/hotjar-1.js", "www.facebook.com/tr");
    /** Notes each moment at which a banner could be seen. */
    private static final String WATCH =
            "new MutationObserver(() => { const banner = document.getElementById('consent-banner');"
                    + " if (banner && banner.offsetHeight) window.flashed = true; })"
                    + ".observe(document, {childList: true, subtree: true, attributes: true});"
                    + "requestAnimationFrame(function look() { const banner = document.getElementById('consent-banner');"
                    + " if (banner && banner.offsetHeight) window.flashed = true; requestAnimationFrame(look); });";

    private TemporaryFolder data;
    private Harness harness;

    @BeforeAll
    void open() throws Exception {
        data = TemporaryFolder.create();
        harness = Harness.open(TestSites.filtered(
                TestSites.servlet("shared", new PolicyPages()),
                ConsentFilter.builder()
                        .data(data.path().resolve("shared"))
                        .policy(POLICY.toAbsolutePath())
                        .cache(CacheMode.SHARED)));
    }

    @AfterAll
    void close() {
        harness.close();
        data.close();
    }

    @Test
    void firstVisit_isAsked_andAYesStartsWhatWaited() {
        try (Visitor visitor = harness.visitorWithProfile()) {
            assertThat(visitor.open(PAGE)).isEmpty();
            assertThat(visitor.page().isVisible("#consent-banner")).isTrue();
            assertThat(SiteView.addresses(visitor.accept())).containsAll(ALL);
        }
    }

    @Test
    void nextPage_startsWhatIsAllowed_withoutAFlashOfTheBanner() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.accept();
            visitor.browser().addInitScript(WATCH);
            assertThat(SiteView.addresses(visitor.open(PAGE))).containsAll(ALL);
            assertThat(visitor.page().querySelector("#consent-banner")).isNull();
            assertThat(visitor.page().evaluate("window.flashed")).isNull();
            assertThat(visitor.page().getAttribute("html", "data-consent-marketing"))
                    .isEqualTo("granted");
            assertThat(visitor.page().title()).isEqualTo("Shop read");
        }
    }

    @Test
    void nextPage_startsOneVendorAlone() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.choose("analytics");
            assertThat(SiteView.addresses(visitor.open(PAGE)))
                    .contains(ALL.get(0))
                    .doesNotContain(ALL.get(1));
        }
    }

    @Test
    void afterWithdrawalOrRefusal_nothingStarts_andNobodyIsAsked() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.accept();
            visitor.open(PAGE);
            visitor.withdraw();
            assertThat(visitor.open(PAGE)).noneMatch(contact -> contact.kind() == Contact.Kind.REQUEST);
            assertThat(visitor.page().querySelector("#consent-banner")).isNull();
        }
    }

    @Test
    void whatTheBrowserSawLapses_withItsTerm() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.accept();
            visitor.page()
                    .evaluate(
                            "(() => { const seen = JSON.parse(localStorage.consent);"
                                    + " seen.expiresAt = '2020-01-01T00:00:00Z'; localStorage.consent = JSON.stringify(seen); })()");
            assertThat(visitor.open(PAGE)).noneMatch(contact -> contact.kind() == Contact.Kind.REQUEST);
            assertThat(visitor.page().isVisible("#consent-banner")).isTrue();
        }
    }

    @Test
    void withoutJavaScript_theBannerShows_tellsWhatItCosts_andTheAnswerIsRecorded() {
        try (Visitor visitor = harness.visitorWithProfileWithoutJavaScript()) {
            assertThat(visitor.open(PAGE)).isEmpty();
            assertThat(visitor.page().isVisible("#consent-banner")).isTrue();
            assertThat(visitor.page().isVisible("#consent-banner noscript p")).isTrue();
            assertThat(visitor.page().textContent("#consent-banner noscript p")).startsWith("JavaScript is off");
            assertThat(visitor.accept()).isEmpty();
            assertThat(visitor.cookies()).containsExactly("__Host-consent");
            assertThat(visitor.page().isVisible("#consent-banner")).isTrue();
        }
    }
}
