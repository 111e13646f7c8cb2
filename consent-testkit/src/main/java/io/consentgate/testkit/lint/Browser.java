package io.consentgate.testkit.lint;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a page in a browser can be asked. */
final class Browser {

    private static final double PATIENCE = 5_000;

    private final Page page;
    private final Hooks hooks;

    Browser(Page page, Hooks hooks) {
        this.page = page;
        this.hooks = hooks;
    }

    Page page() {
        return page;
    }

    void awaitBanner() {
        try {
            page.locator(hooks.accept()).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        } catch (PlaywrightException absent) {
            throw new IllegalStateException(
                    "nothing is to be seen at " + hooks.accept() + ": open the page as a visitor who has not answered",
                    absent);
        }
    }

    /** What can be read off the two answers, with the mouse out of the way. */
    Measures measures() {
        page.mouse().move(0, 0);
        return new Measures(button(hooks.accept()), button(hooks.reject()), button(hooks.settings()));
    }

    private Measures.Button button(String selector) {
        return Measures.Button.of(object(ask("button", selector)));
    }

    /** Whether an element that is found by this has focus, or holds what has. */
    boolean hasFocus(String selector) {
        return Boolean.TRUE.equals(ask("focus", selector));
    }

    boolean bannerHasFocus() {
        return hasFocus(hooks.banner());
    }

    boolean rejectIsSeen() {
        return button(hooks.reject()).isSeen();
    }

    boolean rejectHasFocus() {
        return hasFocus(hooks.reject());
    }

    /** What can be reached by keyboard outside the banner. */
    int reachable() {
        return ((Number) ask("reachable", hooks.banner())).intValue();
    }

    List<?> texts(String question) {
        return (List<?>) ask(question, hooks.banner());
    }

    boolean isWall() {
        return Boolean.TRUE.equals(ask("wall", hooks.banner()));
    }

    boolean leadsBack() {
        return page.locator(hooks.back()).count() > 0;
    }

    /** Opens the settings and tells which boxes are ticked there or in the first layer. */
    List<?> ticked() {
        Locator settings = page.locator(hooks.settings()).first();
        if (settings.count() > 0 && settings.isVisible()) {
            settings.click();
            try {
                page.locator(hooks.choices()).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            } catch (PlaywrightException nothingToTick) {
                return List.of();
            }
        }
        return (List<?>) ask("ticked", hooks.choices());
    }

    private Object ask(String question, String selector) {
        return page.evaluate(
                "([question, selector]) => (" + script() + ")[question](selector)", List.of(question, selector));
    }

    private static Map<?, ?> object(Object answer) {
        return (Map<?, ?>) answer;
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("questions.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
