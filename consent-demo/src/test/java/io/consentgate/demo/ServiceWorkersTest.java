package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.consentgate.demo.standin.Contact;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Service workers: those of vendors come and go with the answer, the site's own stay, and what they bring back follows. */
class ServiceWorkersTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");
    private static final String SITE = "https://www.workers.example/";
    private static final Site.Hosts VENDOR = new Site.Hosts("hotjar.localhost", "static.hotjar.com");
    private static final String REPLAYED = SITE + "replayed.html";
    private static final String THEIRS = "outcome('/push/OneSignalSDKWorker.js')";

    @AutoClose
    private static Harness harness;

    private Visitor visitor;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        Path folder = FOLDER.resolve("workers").toAbsolutePath();
        harness = Harness.open(data -> List.of(
                TestSites.filtered(TestSites.folder("workers", folder), data, FOLDER.resolve("workers.json")),
                TestSites.folder(VENDOR, folder)));
    }

    @BeforeEach
    void visit() {
        visitor = harness.visitorWithProfile();
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void beforeAYes_onlyTheSitesOwnIsRegistered() {
        visitor.open(SITE);
        assertThat(page.evaluate("outcome('/own-worker.js')")).isEqualTo("registered");
        assertThat(page.evaluate(THEIRS)).isNotEqualTo("registered");
    }

    @Test
    void withdrawal_letsGoOfTheVendors_andOfNoOther() {
        visitor.open(SITE);
        visitor.accept();
        assertThat(page.evaluate(THEIRS)).isEqualTo("registered");
        page.evaluate("outcome('/own-worker.js').then(() => navigator.serviceWorker.ready)");
        page.waitForFunction("scripts().then(all => all === '/own-worker.js /push/OneSignalSDKWorker.js')");
        visitor.withdraw();
        assertThat(page.evaluate("scripts()")).isEqualTo("/own-worker.js");
    }

    @Test
    void pageThatTheSitesOwnKept_isNotBroughtBackAfterAWithdrawal() {
        keep(REPLAYED);
        assertThat(visitor.open(REPLAYED)).extracting(Contact::host).contains("in.hotjar.com");
        visitor.withdraw();
        assertThat(visitor.open(REPLAYED)).isEmpty();
        assertThat(page.evaluate("caches.keys().then(names => names.join())")).isEqualTo("pages");
        assertThat(page.evaluate("caches.match('/kept.css').then(kept => kept.text())"))
                .isEqualTo("p { color: red }");
    }

    @Test
    void pageThatTheSitesOwnKept_isNotBroughtBack_whereverTheWithdrawalWas() {
        keep(REPLAYED);
        Page other = visitor.browser().newPage();
        other.navigate(SITE);
        visitor.during(() -> {
            other.click("[data-consent-open]");
            other.click("#consent-settings [data-consent-action=reject]");
        });
        assertThat(page.getAttribute("html", "data-replayed")).isNull();
        assertThat(visitor.open(REPLAYED)).isEmpty();
    }

    @Test
    void pageThatIsBroughtBackAsItWas_followsTheAnswer_andIsNotLoadedForEver() {
        String unmarked = REPLAYED + "?unmarked";
        keep(unmarked);
        visitor.withdraw();
        page.evaluate("sessionStorage.loads = 0");
        visitor.open(unmarked);
        assertThat((int) page.evaluate("Number(sessionStorage.loads)")).isEqualTo(2);
        assertThat(visitor.during(() -> page.evaluate("new Image().src = 'https://in.hotjar.com/p.gif'")))
                .isEmpty();
    }

    /** Agrees on a page, and comes back to it until the site's own worker answers with it. */
    private void keep(String address) {
        visitor.open(address);
        visitor.accept();
        visitor.open(address);
        page.waitForFunction("navigator.serviceWorker.controller");
        visitor.open(address);
        visitor.open(address);
        page.evaluate("caches.open('pages').then(pages => pages.put('/kept.css', new Response('p { color: red }')))");
        assertThat(page.getAttribute("html", "data-replayed")).isEqualTo("ran");
    }
}
