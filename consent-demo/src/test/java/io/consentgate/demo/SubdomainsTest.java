package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Setting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One answer for two hosts below one domain; where one of them plants another answer beside it, none counts. */
class SubdomainsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");
    private static final String WWW = "https://www.family.example/";
    private static final String SHOP = "https://shop.family.example/";
    private static final String NAME = "__Secure-consent";

    @AutoClose
    private static Harness harness;

    private Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        harness = Harness.open(data -> List.of(
                sharing(data, new Site.Hosts("family.localhost", "www.family.example")),
                sharing(data, new Site.Hosts("family-shop.localhost", "shop.family.example"))));
    }

    private static Harness.ExtraSite sharing(Path data, Site.Hosts hosts) {
        return TestSites.filtered(
                TestSites.folder(hosts, FOLDER.resolve("fragments").toAbsolutePath()),
                ConsentFilter.builder()
                        .data(data.resolve(hosts.local()))
                        .policy(FOLDER.resolve("activation.json"))
                        .set(Setting.KEYS, "shared:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE")
                        .set(Setting.COOKIE_DOMAIN, "family.example"));
    }

    @BeforeEach
    void visit() {
        visitor = harness.visitor();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void answerOnOneHost_holdsOnTheOther_andIsTakenBackThere() {
        visitor.open(WWW);
        visitor.accept();
        assertThat(cookie().domain).isEqualTo(".family.example");
        visitor.open(SHOP);
        assertThat(analytics()).isEqualTo("granted");
        assertThat(visitor.page().querySelector("#consent-banner")).isNull();
        visitor.withdraw();
        visitor.open(WWW);
        assertThat(analytics()).isEqualTo("denied");
        assertThat(visitor.page().querySelector("#consent-banner")).isNull();
    }

    @Test
    void hostThatPlantsAnAnswerBesideIt_takesAwayAndGrantsNothing() {
        visitor.open(SHOP);
        visitor.accept();
        Cookie granted = cookie();
        visitor.open(SHOP);
        visitor.withdraw();
        assertThat(cookie().value).isNotEqualTo(granted.value);
        visitor.browser()
                .addCookies(List.of(new Cookie(NAME, granted.value)
                        .setDomain("www.family.example")
                        .setPath("/")
                        .setSecure(true)));
        visitor.open(WWW);
        assertThat(analytics()).isEqualTo("denied");
        assertThat(visitor.page().isVisible("#consent-banner")).isTrue();
    }

    private Cookie cookie() {
        return visitor.browser().cookies().stream()
                .filter(cookie -> cookie.name.equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private String analytics() {
        return visitor.page().getAttribute("html", "data-consent-analytics");
    }
}
