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
        harness = Harness.open(TestSites.filtered(site, data.path(), FOLDER.resolve("signals.json")));
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

    private static void assertNoted(Visitor visitor, String step) throws Exception {
        Object noted = visitor.page().evaluate("""
                (() => {
                  const lines = noted.map(call => JSON.stringify(call)).join('\\n') + '\\n';
                  noted.length = 0;
                  sessionStorage.clear();
                  return lines;
                })()
                """);
        Path golden = FOLDER.resolve("calls/" + step + ".txt");
        assertThat(noted).as(step).isEqualTo(Files.readString(golden));
    }
}
