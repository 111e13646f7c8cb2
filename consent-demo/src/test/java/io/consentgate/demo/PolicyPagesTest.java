package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Banner and script in a browser that holds the page to a content security policy: the site's own, and ours made from consent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyPagesTest {

    private static final Path POLICY = Path.of("src/test/resources/io/consentgate/demo/pages.json");
    private static final String OWN = "https://www.strict.example";
    private static final String BOUND = "https://www.bound.example";
    private static final Set<String> ALL = Set.of("static.hotjar.com/c/hotjar-1.js", "www.facebook.com/tr");

    private TemporaryFolder data;
    private Harness harness;

    static Stream<String> paths() {
        return new TreeSet<>(PolicyPages.POLICIES.keySet()).stream();
    }

    @BeforeAll
    void open() throws Exception {
        data = TemporaryFolder.create();
        harness = Harness.open(
                TestSites.filtered(
                        TestSites.servlet("strict", new PolicyPages()),
                        data.path().resolve("strict"),
                        POLICY.toAbsolutePath()),
                TestSites.filtered(
                        TestSites.servlet("bound", new PolicyPages()),
                        ConsentFilter.builder()
                                .data(data.path().resolve("bound"))
                                .policy(POLICY.toAbsolutePath())
                                .set(Setting.CONTENT_SECURITY, "enforce")));
    }

    @AfterAll
    void close() {
        harness.close();
        data.close();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void underTheSitesPolicy_theBannerShows_andAYesStartsWhatWaited(String path) {
        try (Visitor visitor = harness.visitor()) {
            assertThat(visitor.open(OWN + path)).isEmpty();
            assertThat(visitor.page().isVisible("#consent-banner")).isTrue();
            assertThat(visitor.page().evaluate("'onclick' in document.documentElement.attributes"))
                    .isEqualTo(false);

            assertThat(SiteView.addresses(visitor.accept())).containsAll(ALL);
            assertThat(visitor.page().querySelector("#consent-banner")).isNull();
            assertThat(visitor.page().title()).isEqualTo("Shop read");
            assertThat(SiteView.addresses(visitor.open(OWN + path))).containsAll(ALL);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void underTheSitesPolicy_aNoHolds_andTheSettingsOpen(String path) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(OWN + path);
            assertThat(visitor.reject()).isEmpty();
            assertThat(visitor.open(OWN + path)).isEmpty();
            assertThat(visitor.page().querySelector("#consent-banner")).isNull();

            visitor.page().click("[data-consent-open]");
            visitor.page().waitForSelector("#consent-settings");
            visitor.page().check("[data-consent-vendor=hotjar]");
            visitor.during(() -> visitor.page().click("#consent-settings [data-consent-action=save]"));
            assertThat(SiteView.addresses(visitor.open(OWN + path)))
                    .contains("static.hotjar.com/c/hotjar-1.js")
                    .doesNotContain("www.facebook.com/tr");
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void underTheSitesPolicy_whatThePagesCodeMakesWaitsToo(String path) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(OWN + path);
            assertThat(visitor.during(
                            () -> visitor.page().evaluate("new Image().src = 'https://www.facebook.com/tr?late'")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("styled")
    void underTheSitesPolicy_theBannerIsStyled(String path) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(OWN + path);
            assertThat(visitor.page().evaluate("getComputedStyle(document.getElementById('consent-banner')).position"))
                    .isEqualTo("fixed");
        }
    }

    static List<String> styled() {
        return List.of("/nonce", "/strict-dynamic", "/types-theirs", "/meta", "/meta-nonce");
    }

    @Test
    void boundPage_saysThatAYesLoadsItAgain_andKeepsWhatWasTyped() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(BOUND + "/none");
            assertThat(visitor.page().textContent("#consent-banner")).contains("the page loads again");
            type(visitor.page());
            visitor.page().evaluate("window.sameDocument = true");

            assertThat(SiteView.addresses(visitor.accept())).containsAll(ALL);
            assertThat(visitor.page().evaluate("window.sameDocument")).isNull();
            assertThat(typed(visitor.page())).containsExactly("Maja", "", "Half a sent", true, "large");
            assertThat(visitor.page().evaluate("sessionStorage.length")).isEqualTo(0);
            assertThat(visitor.page().querySelector("#consent-banner")).isNull();
        }
    }

    @Test
    void boundPage_isLoadedOnce_andNotAtAllByANo() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(BOUND + "/none");
            visitor.page().evaluate("window.sameDocument = true");
            visitor.reject();
            assertThat(visitor.page().evaluate("window.sameDocument")).isEqualTo(true);

            visitor.page().click("[data-consent-open]");
            visitor.page().waitForSelector("#consent-settings");
            visitor.page().check("[data-consent-vendor=hotjar]");
            List<String> loads = new ArrayList<>();
            visitor.page().onDOMContentLoaded(page -> loads.add(page.url()));
            visitor.during(() -> visitor.page().click("#consent-settings [data-consent-action=save]"));
            assertThat(visitor.page().evaluate("window.sameDocument")).isNull();
            assertThat(loads).hasSize(1);
        }
    }

    @Test
    void boundPage_letsNobodyElseIn_whateverItsCodeDoes() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(BOUND + "/none");
            assertThat(visitor.during(() -> visitor.page().evaluate("""
                            (() => {
                              new Image().src = 'https://pictures.nobody-knows.example/own.png';
                              const worker = new Worker(URL.createObjectURL(new Blob(
                                ["fetch('https://static.hotjar.com/x').catch(() => {})"])));
                              document.body.style.backgroundImage = 'url(https://www.facebook.com/tr?id=1)';
                            })()"""))).isEmpty();
        }
    }

    private static void type(Page page) {
        page.fill("[name=name]", "Maja");
        page.fill("[name=secret]", "hush");
        page.fill("[name=letter]", "Half a sent");
        page.check("[name=news]");
        page.selectOption("[name=size]", "large");
    }

    private static List<Object> typed(Page page) {
        return List.of(
                page.inputValue("[name=name]"),
                page.inputValue("[name=secret]"),
                page.inputValue("[name=letter]"),
                page.isChecked("[name=news]"),
                page.inputValue("[name=size]"));
    }
}
