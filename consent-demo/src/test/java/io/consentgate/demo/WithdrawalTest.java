package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
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
    private static final String KEYS = "Object.keys(localStorage).concat(Object.keys(sessionStorage)).sort().join()";

    @Test
    void withdrawal_isOneRequest_andTakesCookiesThatScriptsCannotSee_andStorage(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
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

    private static Cookie hidden(String name) {
        return new Cookie(name, "1")
                .setDomain('.' + SITE.domain())
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(true);
    }
}
