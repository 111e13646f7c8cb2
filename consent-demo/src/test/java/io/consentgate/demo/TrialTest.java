package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.demo.standin.Contact;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site that has no policy yet: its script does not know its vendors' cookies, and leaves them to the server. */
class TrialTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");
    private static final String SITE = "https://www.trial.example/";

    @AutoClose
    private static Harness harness;

    @BeforeAll
    static void start() throws Exception {
        harness = Harness.open(data -> List.of(TestSites.filtered(
                TestSites.folder("trial", FOLDER.resolve("separate").toAbsolutePath()), data)));
    }

    @Test
    void vendorsCookieThatThePagesCodeWrites_isGoneOnThePageAfterANo_theSitesOwnStays() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE);
            visitor.page()
                    .evaluate(
                            "document.cookie = '_fbp=1; path=/; domain=trial.example'; document.cookie = 'cart=2; path=/';"
                                    + "cookieStore.set('_ga', '1')");
            assertThat(visitor.cookies()).containsExactly("_fbp", "_ga", "cart");
            visitor.reject();
            visitor.open(SITE);
            assertThat(visitor.cookies()).containsExactly("__Host-consent", "cart");
        }
    }

    @Test
    void vendorThatThePagesCodeBringsIn_waits() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE);
            List<Contact> contacts = visitor.during(() -> visitor.page()
                    .evaluate("document.head.append(Object.assign(document.createElement('script'),"
                            + " {src: 'https://connect.facebook.net/en_US/fbevents.js'}))"));
            assertThat(contacts).isEmpty();
        }
    }
}
