package io.consentgate.testkit.lint;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks a site's own theme of the banner as a browser renders it, so that no style sheet, text or script of the site's makes
 * one answer easier than the other. A test opens the page as a visitor who has not answered and asks:
 *
 * <pre>{@code
 * page.navigate("https://localhost:8443/");
 * BannerLint.standard().check(page);
 * }</pre>
 *
 * <p>It is to be run for each width, colour scheme and language that the site is shown in. The page must be fresh, and is used
 * up: at the end the settings are open. It presses no answer. Playwright is an optional dependency of this module: whoever
 * uses this class adds {@code com.microsoft.playwright:playwright} to their tests. Immutable, safe to share.
 */
public final class BannerLint {

    private static final int SMALLEST_TARGET = 24;

    private final Hooks hooks;
    private final int target;

    private BannerLint(Hooks hooks, int target) {
        this.hooks = hooks;
        this.target = target;
    }

    /** Checks ConsentGate's banner for every {@link DarkPattern}; buttons of at least 24 by 24 CSS pixels. */
    public static BannerLint standard() {
        return new BannerLint(Hooks.OURS, SMALLEST_TARGET);
    }

    /** Checks the banner that these hooks find, whoever made it. */
    public BannerLint with(Hooks other) {
        return new BannerLint(other, target);
    }

    /**
     * Asks for larger buttons; 44 is what touch needs.
     *
     * @param pixels the least width and height, in CSS pixels
     * @throws IllegalArgumentException if it is less than the 24 of WCAG 2.2, 2.5.8
     */
    public BannerLint target(int pixels) {
        if (pixels < SMALLEST_TARGET) {
            throw new IllegalArgumentException("target must be at least " + SMALLEST_TARGET + " pixels, not " + pixels);
        }
        return new BannerLint(hooks, pixels);
    }

    /**
     * All that steers on this page, worst first; empty where nothing does. Takes about a second.
     *
     * @throws IllegalStateException if there is no banner, or nothing that accepts, to be seen
     */
    public List<Finding> findings(Page page) {
        Browser browser = new Browser(page, hooks);
        browser.awaitBanner();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new Keyboard(browser).findings());
        findings.addAll(new Buttons(browser.measures(), target).findings());
        findings.addAll(new Surroundings(browser).findings());
        return findings.stream()
                .sorted((a, b) -> a.pattern().compareTo(b.pattern()))
                .toList();
    }

    /**
     * The same as a test's assertion.
     *
     * @throws AssertionError if anything steers; it names all that does
     * @throws IllegalStateException as {@link #findings} does
     */
    public void check(Page page) {
        List<Finding> findings = findings(page);
        if (!findings.isEmpty()) {
            throw new AssertionError(findings.stream()
                    .map(Finding::toString)
                    .collect(Collectors.joining("\n  ", "the banner steers:\n  ", "")));
        }
    }
}
