package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Taking everything back is one request, after which nothing of the vendors' is left in the browser; what is the site's stays. */
@ExtendWith(Harness.Shared.class)
class WithdrawalTest {

    private static final SiteView SITE = new SiteView(Site.all().stream()
            .filter(site -> site.id().equals("measured"))
            .findFirst()
            .orElseThrow());
    private static final String WE_CANNOT =
            "Kakor p\u00e5 leverant\u00f6rernas egna dom\u00e4ner kan vi inte ta bort; rensa dem i webbl\u00e4saren.";
    private static final String KEYS = "Object.keys(localStorage).concat(Object.keys(sessionStorage)).sort().join()";

    @Test
    void withdrawal_isOneRequest_andTakesCookiesThatScriptsCannotSee_andStorage(Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            Page page = visitor.page();
            visitor.open(SITE.filtered());
            visitor.accept();
            visitor.browser().addCookies(List.of(hidden("_hjSession_77"), hidden("SESSION")));
            page.evaluate("localStorage.basket = '1'; localStorage._hjid = '1'; sessionStorage.hjViewportId = '1'");
            List<String> posts = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    posts.add(request.url());
                }
            });
            visitor.withdraw();
            assertThat(posts).containsExactly(SITE.filtered() + "consent/choice");
            assertThat(page.evaluate(KEYS)).isEqualTo("basket,consent");
            assertThat(visitor.cookiesUnder(SITE.domain())).containsExactly("SESSION", "__Host-consent");
        }
    }

    @Test
    void cookiesThatNobodyCanClear_areNamedWhereConsentIsTakenBack(Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            visitor.open(SITE.filtered());
            visitor.accept();
            visitor.withdraw();
            List<String> left = visitor.cookiesOutside(SITE.domain());
            assertThat(left).contains("MUID", "VISITOR_INFO1_LIVE");
            Page page = visitor.page();
            page.click("[data-consent-open]");
            assertThat(page.textContent("#consent-settings")).contains(WE_CANNOT);
            page.evaluate("document.querySelectorAll('#consent-settings details').forEach(each => each.open = true)");
            List<String> named = page.locator("#consent-settings dd:has(code)").allInnerTexts();
            assertThat(left)
                    .allMatch(
                            cookie -> named.stream().anyMatch(text -> text.matches(cookie + "\\b.*, p\u00e5 [a-z.]+")));
            page.locator("#consent-settings dd:has-text('MUID')").first().scrollIntoViewIfNeeded();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/third-parties.png")));
        }
    }

    private static Cookie hidden(String name) {
        return new Cookie(name, "1")
                .setDomain('.' + SITE.domain())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(true);
    }
}
