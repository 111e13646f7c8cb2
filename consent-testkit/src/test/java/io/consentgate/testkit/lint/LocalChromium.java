package io.consentgate.testkit.lint;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium as a shell without windows. */
final class LocalChromium {

    private static final Path BINARY =
            Path.of(System.getProperty("consent.chromium.shell", "/usr/bin/chromium-headless-shell"));

    private LocalChromium() {}

    static CreateOptions driver() {
        return new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }

    /** How to start it. Where it is not installed the test fails in CI and is skipped elsewhere. */
    static LaunchOptions options() {
        if (!Files.isExecutable(BINARY)) {
            String message = "no " + BINARY + ": install the Debian package 'chromium-headless-shell'";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        return new LaunchOptions().setExecutablePath(BINARY).setArgs(List.of("--no-sandbox"));
    }
}
