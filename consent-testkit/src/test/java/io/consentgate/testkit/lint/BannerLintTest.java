package io.consentgate.testkit.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture page has the pattern that its name begins with, and no other; {@code none.html} has none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BannerLintTest {

    private static final Path PAGES = Path.of("src/test/resources/io/consentgate/testkit/lint");

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start() {
        playwright = Playwright.create(LocalChromium.driver());
        browser = playwright.chromium().launch(LocalChromium.options());
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void seededPattern_isTheOnlyOneFound(String file) {
        String name = file.replace(".html", "").replace('-', '_').toUpperCase(Locale.ROOT);

        assertThat(findings(file))
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(name).startsWith(finding.pattern().name()));
    }

    @Test
    void honestBanner_hasNone() {
        assertThatCode(() -> with("none.html", BannerLint.standard().target(44)::check))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void everyPattern_isSeeded(DarkPattern pattern) throws IOException {
        String name = pattern.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(seeded()).anyMatch(file -> file.startsWith(name));
    }

    @Test
    void check_namesEverythingThatSteers() {
        assertThatThrownBy(() -> with("unequal-size.html", BannerLint.standard()::check))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("UNEQUAL_SIZE: accept and reject differ in size (144 by 44 and 96 by 44)");
    }

    @Test
    void largerTarget_isAskedForByTheCaller() {
        assertThatCode(() -> with("none.html", BannerLint.standard().target(44)::check))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> with("none.html", BannerLint.standard().target(60)::check))
                .hasMessageContaining("SMALL_TARGET");
        assertThatThrownBy(() -> BannerLint.standard().target(23)).hasMessageContaining("at least 24");
    }

    @Test
    void pageWithoutABanner_isNoPageToCheck() {
        Hooks elsewhere = new Hooks("#other", "#other .yes", "#other .no", "#other .more", ".choice", ".back");

        assertThatThrownBy(() -> with("none.html", BannerLint.standard().with(elsewhere)::check))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing is to be seen at #other .yes");
    }

    private List<Finding> findings(String file) {
        try (Page page = open(file)) {
            return BannerLint.standard().findings(page);
        }
    }

    private void with(String file, Consumer<Page> act) {
        try (Page page = open(file)) {
            act.accept(page);
        }
    }

    private Page open(String file) {
        Page page = browser.newPage();
        page.navigate(PAGES.resolve(file).toUri().toString());
        return page;
    }

    static List<String> seeded() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".html") && !file.equals("none.html"))
                    .sorted()
                    .toList();
        }
    }
}
