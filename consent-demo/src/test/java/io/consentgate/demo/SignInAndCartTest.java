package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visitor who is signed in and has something in the cart changes their mind. */
@ExtendWith(Harness.Shared.class)
class SignInAndCartTest {

    private static final SiteView SHOP = new SiteView(Site.all().get(0));

    @Test
    void acceptAndWithdraw_leaveThemAlone(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SHOP.filtered());
            signInAndOrder(visitor);
            visitor.accept();
            visitor.open(SHOP.filtered());
            assertSignedInWithCart(visitor.page());
            visitor.withdraw();
            visitor.open(SHOP.filtered());
            assertSignedInWithCart(visitor.page());
            assertThat(visitor.cookiesUnder(SHOP.domain())).containsExactly("JSESSIONID", "__Host-consent", "cart");
        }
    }

    private static void signInAndOrder(Visitor visitor) {
        Page page = visitor.page();
        visitor.during(() -> {
            page.fill("input[name=name]", "Maja");
            page.click("form[action='/account'] button");
        });
        visitor.during(() -> {
            page.fill("input[name=domain]", "maja.example");
            page.click("#order button");
        });
    }

    private static void assertSignedInWithCart(Page page) {
        assertThat(page.textContent("#who")).isEqualTo("Hej Maja");
        assertThat(page.textContent("#domains")).isEqualTo("maja.example");
    }
}
