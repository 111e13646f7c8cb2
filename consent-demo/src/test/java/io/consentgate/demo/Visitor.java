package io.consentgate.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import io.consentgate.demo.standin.Contact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody who visits with a browser of their own, and what their browser was seen to do. */
final class Visitor implements AutoCloseable {

    /** Third-party cookies and preconnects allowed, as in the browsers of many visitors. */
    private static final String PREFERENCES = """
            {"profile": {"cookie_controls_mode": 0}, "net": {"network_prediction_options": 0},
             "signin": {"allowed": false, "allowed_on_next_startup": false}}
            """;

    private static final Duration QUIET = Duration.ofMillis(350);
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private final Harness harness;
    private final Path profile;
    private final BrowserContext browser;
    private final Page page;

    Visitor(Harness harness, boolean javaScript) {
        this.harness = harness;
        this.profile = newProfile();
        this.browser = harness.chromium().fresh(javaScript, profile);
        this.page = Chromium.page(browser);
    }

    /** Goes to a page, reads it to the end, and returns every contact with anyone but the demo's own sites. */
    List<Contact> open(String url) {
        return during(() -> {
            page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            readToTheEnd();
        });
    }

    /** Does something and returns every contact that it led to, once the page is at rest again. */
    List<Contact> during(Runnable act) {
        harness.demo().disconnectAll();
        long before = harness.demo().log().last();
        act.run();
        rest();
        return harness.demo().log().since(before).stream()
                .filter(contact -> !harness.own(contact.host()))
                .toList();
    }

    private void readToTheEnd() {
        rest();
        page.mouse().wheel(0, 20_000);
    }

    private void rest() {
        harness.traffic().awaitQuiet(QUIET, LIMIT);
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    /** Names of the cookies set on this domain or on a host below it, sorted. */
    List<String> cookiesUnder(String domain) {
        return cookieNames(cookie -> ("." + cookie.domain).endsWith("." + domain));
    }

    /** Names of the cookies of everyone else, sorted. */
    List<String> cookiesOutside(String domain) {
        return cookieNames(cookie -> !("." + cookie.domain).endsWith("." + domain));
    }

    private List<String> cookieNames(Predicate<Cookie> wanted) {
        return browser.cookies().stream()
                .filter(wanted)
                .map(cookie -> cookie.name)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        delete(profile);
    }

    private static Path newProfile() {
        try {
            Path profile = Files.createTempDirectory("consent-visitor");
            Files.createDirectory(profile.resolve("Default"));
            Files.writeString(profile.resolve("Default/Preferences"), PREFERENCES);
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
