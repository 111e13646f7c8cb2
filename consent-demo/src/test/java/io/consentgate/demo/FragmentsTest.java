package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.demo.standin.Contact;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of pages that come in later, as with htmx or Turbo: they wait like a page, and start with the same yes. */
class FragmentsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");
    private static final String SITE = "https://www.fragments.example/";
    /** The vendor's scripts are files beside the pages. */
    private static final Site.Hosts VENDOR = new Site.Hosts("hotjar.localhost", "static.hotjar.com");

    @AutoClose
    private static Harness harness;

    @BeforeAll
    static void start() throws Exception {
        harness = Harness.open(data -> List.of(
                TestSites.filtered(
                        TestSites.folder(
                                "fragments", FOLDER.resolve("fragments").toAbsolutePath()),
                        data,
                        FOLDER.resolve("activation.json")),
                TestSites.folder(VENDOR, FOLDER.resolve("activation").toAbsolutePath())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Turbo-Frame", "HX-Request"})
    void part_waits_andStartsInItsOrderWithAYes_andTheNextOneAtOnce(String header) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            visitor.open(SITE);
            String visit = "visit('/part.html', '" + header + "')";
            assertThat(visitor.during(
                            () -> assertThat(visitor.page().evaluate(visit)).isEqualTo("script script iframe")))
                    .isEmpty();
            assertThat(visitor.page().evaluate("ran.join()")).isEqualTo("own");
            assertThat(visitor.accept()).extracting(Contact::host).contains("www.youtube.com");
            assertThat(visitor.page().evaluate("ran.join()")).isEqualTo("own,external says.js,inline");
            visitor.during(() -> assertThat(visitor.page().evaluate(visit)).isEqualTo(""));
            visitor.page().waitForFunction("ran.filter(each => each === 'external says.js').length === 2");
        }
    }
}
