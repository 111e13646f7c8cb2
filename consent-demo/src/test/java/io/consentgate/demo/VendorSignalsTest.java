package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Vendors are told what they may do in their own words, each call as a file says. */
class VendorSignalsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");
    private static final String PAGE = "https://www.signals.example/";

    private static TemporaryFolder data;
    private static Harness harness;

    @BeforeAll
    static void open() throws Exception {
        data = TemporaryFolder.create();
        Harness.ExtraSite site =
                TestSites.folder("signals", FOLDER.resolve("signals").toAbsolutePath());
        Harness.ExtraSite advanced =
                TestSites.folder("advanced", FOLDER.resolve("signals").toAbsolutePath());
        Harness.ExtraSite passing =
                TestSites.folder("passing", FOLDER.resolve("signals").toAbsolutePath());
        harness = Harness.open(
                TestSites.filtered(passing, data.path().resolve("passing"), FOLDER.resolve("signals-passthrough.json")),
                TestSites.filtered(site, data.path(), FOLDER.resolve("signals.json")),
                TestSites.filtered(advanced, data.path().resolve("advanced"), FOLDER.resolve("signals-advanced.json")));
    }

    @AfterAll
    static void close() {
        harness.close();
        data.close();
    }

    @Test
    void calls_areThoseOfTheFiles() throws Exception {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            assertNoted(visitor, "undecided");
            visitor.accept();
            assertNoted(visitor, "accepted");
            visitor.open(PAGE);
            assertNoted(visitor, "granted");
            visitor.withdraw();
            assertNoted(visitor, "withdrawn");
        }
    }

    @Test
    void ourScript_standsBeforeTheFirstTagOfGoogles() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            String page = (String) visitor.page().evaluate("fetch('/').then(answer => answer.text())");
            assertThat(page.indexOf("/consent/asset/")).isBetween(0, page.indexOf("https://www.googletagmanager.com"));
        }
    }

    @Test
    void withdrawalThatEachVendorCanStop_leavesThePageAsItIs_anyOtherLoadsItAnew() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.accept();
            visitor.page().evaluate("window.sameDocument = true");
            withdraw(visitor, "matomo", "mixpanel");
            assertThat(visitor.page().evaluate("window.sameDocument")).isEqualTo(true);
            withdraw(visitor, "microsoft-uet");
            assertThat(visitor.page().evaluate("window.sameDocument")).isNull();
        }
    }

    @Test
    void vendorThatIsNotThereToBeStopped_isStoppedByALoad() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(PAGE);
            visitor.accept();
            visitor.page().evaluate("window.sameDocument = true; delete window.mixpanel");
            withdraw(visitor, "mixpanel");
            assertThat(visitor.page().evaluate("window.sameDocument")).isNull();
        }
    }

    @Test
    void policyThatLetsGoogleLoad_tellsItNoAllTheSame_andNeverPassesIdentifiersOn() {
        try (Visitor visitor = harness.visitor()) {
            assertThat(visitor.open("https://www.advanced.example/"))
                    .anyMatch(contact -> contact.host().equals("www.googletagmanager.com"));
            assertThat(visitor.page().evaluate("JSON.stringify(noted)").toString())
                    .contains("\"default\",{\"analytics_storage\":\"denied\"")
                    .doesNotContain("url_passthrough");
            visitor.accept();
            assertThat(visitor.page().evaluate("JSON.stringify(noted)").toString())
                    .contains("\"update\",{\"analytics_storage\":\"granted\"");
        }
    }

    @Test
    void policyThatAsksForIdentifiersInAddresses_getsThem() throws Exception {
        try (Visitor visitor = harness.visitor()) {
            visitor.open("https://www.passing.example/");
            assertNoted(visitor, "passthrough");
        }
    }

    private static void withdraw(Visitor visitor, String... vendors) {
        visitor.during(() -> {
            visitor.page().click("[data-consent-open]");
            visitor.page().waitForSelector("#consent-settings[open]");
            visitor.page()
                    .evaluate("document.querySelectorAll('#consent-settings details').forEach(d => d.open = true)");
            for (String vendor : vendors) {
                visitor.page().uncheck("#consent-settings [data-consent-vendor=" + vendor + "]");
            }
            visitor.page().click("#consent-settings [data-consent-action=save]");
        });
    }

    private static void assertNoted(Visitor visitor, String step) throws Exception {
        Object noted = visitor.page().evaluate("""
                (() => {
                  // a page that loads while the answer is written down hears of it as another tab does, and says it again
                  const lines = [...new Set(noted.map(call => JSON.stringify(call)))].join('\\n') + '\\n';
                  noted.length = 0;
                  sessionStorage.clear();
                  return lines;
                })()
                """);
        Path golden = FOLDER.resolve("calls/" + step + ".txt");
        assertThat(noted).as(step).isEqualTo(Files.readString(golden));
    }
}
