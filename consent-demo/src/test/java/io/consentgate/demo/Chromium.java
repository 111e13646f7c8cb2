package io.consentgate.demo;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium with every host mapped to one port of this machine: whole, or as the shell that shows the same pages at
 * half the cost. One for each thread.
 */
final class Chromium implements AutoCloseable {

    private static final Path WHOLE = Path.of(System.getProperty("consent.chromium", "/usr/bin/chromium"));

    private static final Path SHELL =
            Path.of(System.getProperty("consent.chromium.shell", "/usr/bin/chromium-headless-shell"));

    /** Hosts that the browser calls by itself, whatever page is open. */
    static final Set<String> OWN_CALLS =
            Set.of("clients2.google.com", "update.googleapis.com", "content-autofill.googleapis.com");

    /** Switches that the driver sets by itself, and a visitor's browser does not have. */
    private static final List<String> NOT_OURS = List.of("--disable-back-forward-cache");

    private final Playwright playwright;
    private final List<String> switches;
    private @Nullable Browser shell;

    private Chromium(Playwright playwright, int port) {
        this.playwright = playwright;
        this.switches = List.of(
                "--no-sandbox",
                "--disable-quic",
                // The driver's own switch for this spares requests only, and so hides preconnects.
                "--ignore-certificate-errors",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-domain-reliability",
                "--gaia-url=https://127.0.0.1/",
                "--host-resolver-rules=MAP * 127.0.0.1:" + port);
    }

    /** Starts the driver. Without Chromium the test fails in CI and is skipped elsewhere. */
    static Chromium mappedTo(int port) {
        for (Path binary : List.of(WHOLE, SHELL)) {
            if (!Files.isExecutable(binary)) {
                String message = "no " + binary + ": install the Debian package '" + binary.getFileName() + "'";
                if ("true".equals(System.getenv("CI"))) {
                    fail(message);
                }
                Assumptions.abort(message);
            }
        }
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Chromium(Playwright.create(new Playwright.CreateOptions().setEnv(environment)), port);
    }

    /** A whole browser with a profile of its own on disk: unlike a window it makes preconnects. */
    BrowserContext whole(boolean javaScript, Path profile) {
        LaunchPersistentContextOptions options = new LaunchPersistentContextOptions()
                .setExecutablePath(WHOLE)
                .setHeadless(true)
                .setJavaScriptEnabled(javaScript)
                .setIgnoreHTTPSErrors(true)
                .setIgnoreDefaultArgs(NOT_OURS)
                .setArgs(switches);
        return patient(playwright.chromium().launchPersistentContext(profile, options));
    }

    /** A window of the shell, which goes on running: as fresh and much cheaper, and seen to ask for the same. */
    BrowserContext window(boolean javaScript) {
        if (shell == null) {
            shell = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(SHELL)
                            .setHeadless(true)
                            .setIgnoreDefaultArgs(NOT_OURS)
                            .setArgs(switches));
        }
        return patient(shell.newContext(
                new NewContextOptions().setJavaScriptEnabled(javaScript).setIgnoreHTTPSErrors(true)));
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** The page that a browser opens with. */
    static Page page(BrowserContext context) {
        return context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
    }

    /** Whether the page has such an element. The driver's own way to tell costs more than opening the page. */
    static boolean has(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.querySelector(selector) !== null", selector);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
