package io.consentgate.demo;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import io.consentgate.demo.standin.Contact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Somebody who visits with a window or a whole browser of their own, and what that was seen to do. */
final class Visitor implements AutoCloseable {

    /** Third-party cookies and preconnects allowed, as in the browsers of many visitors. */
    private static final String PREFERENCES = """
            {"profile": {"cookie_controls_mode": 0}, "net": {"network_prediction_options": 0},
             "autofill": {"profile_enabled": false, "credit_card_enabled": false},
             "signin": {"allowed": false, "allowed_on_next_startup": false}}
            """;

    private static final Duration QUIET = Duration.ofMillis(400);
    static final Duration HURRIED = Duration.ofMillis(200);
    static final Duration LIMIT = Duration.ofSeconds(12);

    private final Harness harness;
    private final BrowserContext browser;
    private final Runnable afterwards;
    private final Page page;
    private Duration quiet = QUIET;

    private Visitor(Harness harness, BrowserContext browser, Runnable afterwards) {
        this.harness = harness;
        this.browser = browser;
        this.afterwards = afterwards;
        this.page = Chromium.page(browser);
    }

    static Visitor withProfile(Harness harness, boolean javaScript) {
        TemporaryFolder profile = newProfile();
        return new Visitor(harness, harness.chromium().whole(javaScript, profile.path()), profile::close);
    }

    static Visitor withWindow(Harness harness, boolean javaScript) {
        return new Visitor(harness, harness.chromium().window(javaScript), () -> {});
    }

    /** Waits less long for pages to come to rest: for tests that open hundreds. */
    Visitor hurried() {
        quiet = HURRIED;
        return this;
    }

    /** Goes to a page, scrolls to its end, and returns every contact with anyone but the demo's own sites. */
    List<Contact> open(String url) {
        return during(() -> {
            page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            page.mouse().wheel(0, 20_000);
        });
    }

    /** Goes to an empty page, so that nothing of the last one runs on. */
    void leave() {
        page.navigate("about:blank");
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

    /** Has the browser forget a site: what it kept for its scripts as well as its cookies. */
    void forget(String site) {
        JsonObject everything = new JsonObject();
        everything.addProperty("origin", site);
        everything.addProperty("storageTypes", "all");
        CDPSession session = browser.newCDPSession(page);
        session.send("Storage.clearDataForOrigin", everything);
        session.detach();
    }

    /** Agrees to everything in the banner. */
    List<Contact> accept() {
        return during(() -> page.click("#consent-banner [data-consent-action=accept]"));
    }

    /** Refuses everything in the banner. */
    List<Contact> reject() {
        return during(() -> page.click("#consent-banner [data-consent-action=reject]"));
    }

    /** Agrees to these purposes alone, in the settings. */
    List<Contact> choose(String... purposes) {
        return during(() -> {
            page.click("#consent-banner [data-consent-action=settings]");
            for (String purpose : purposes) {
                page.check("#consent-settings input[data-consent-purpose=" + purpose + "]");
            }
            page.click("#consent-settings [data-consent-action=save]");
        });
    }

    /** Takes everything back: the link on every page, and one button. */
    List<Contact> withdraw() {
        return during(() -> {
            page.click("[data-consent-open]");
            page.click("#consent-settings [data-consent-action=reject]");
        });
    }

    private void rest() {
        harness.traffic().awaitQuiet(quiet, LIMIT);
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    /** Names of all cookies, sorted. */
    List<String> cookies() {
        return cookieNames(cookie -> true);
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
        afterwards.run();
    }

    private static TemporaryFolder newProfile() {
        TemporaryFolder profile = TemporaryFolder.create();
        try {
            Path settings = Files.createDirectory(profile.path().resolve("Default"));
            Files.writeString(settings.resolve("Preferences"), PREFERENCES);
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
