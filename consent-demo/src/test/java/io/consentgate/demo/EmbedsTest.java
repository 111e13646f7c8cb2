package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.consentgate.demo.standin.Contact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in the place of embeds and widgets that are held back. */
@ExtendWith(Pages.Shared.class)
class EmbedsTest {

    private static final String PAGE = Pages.at("embeds.html");

    private static final String FILM = ".consent-embed[width='560']";

    @Test
    void placeholder_takesTheEmbedsOwnBox(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithProfile()) {
            visitor.page().setViewportSize(800, 900);
            assertThat(visitor.open(PAGE)).isEmpty();

            assertThat(box(visitor, "#sized").width).isEqualTo(560);
            assertThat(box(visitor, "#sized").height).isEqualTo(315);
            BoundingBox ratio = box(visitor, "#ratio");
            assertThat(ratio.height / ratio.width).isBetween(0.56, 0.565);
            BoundingBox unsized = box(visitor, "#unsized");
            assertThat(unsized.height).isGreaterThanOrEqualTo(200);
            assertThat(unsized.width / unsized.height).isBetween(1.76, 1.79);
            assertThat(box(visitor, "#low").height).isEqualTo(156);
            assertThat(inside(visitor, "#ratio").locator("h1").textContent()).isEqualTo("Karta från Google Maps");
            assertThat(visitor.page().getAttribute("#pixel", "srcdoc")).isNull();
            assertThat(visitor.page().frames()).hasSize(6);
        }
    }

    @Test
    void narrowPage_keepsABoxOfTheSitesOwn_andGivesWhatHasNoneItsLeast(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.page().setViewportSize(320, 640);
            visitor.open(PAGE);

            BoundingBox ratio = box(visitor, "#ratio");
            assertThat(ratio.height).isLessThan(200);
            assertThat(ratio.height / ratio.width).isBetween(0.56, 0.565);
            assertThat(box(visitor, "#unsized").height).isEqualTo(200);
        }
    }

    @Test
    void once_showsOneEmbedForThisPageView_withoutJavaScriptToo(Pages pages) {
        for (boolean script : List.of(true, false)) {
            try (Visitor visitor = visitor(pages, script)) {
                visitor.open(PAGE);
                List<Contact> contacts = visitor.during(
                        () -> inside(visitor, "#sized").locator(".consent-once").click());
                assertThat(contacts).extracting(Contact::host).containsOnly("www.youtube.com");
                assertThat(visitor.cookiesUnder("pages.example")).isEmpty();
                assertThat(visitor.open(PAGE)).noneMatch(contact -> contact.kind() == Contact.Kind.REQUEST);
            }
        }
    }

    @Test
    void always_startsTheVendorHereAndOnLaterPages_withoutJavaScriptToo(Pages pages) {
        for (boolean script : List.of(true, false)) {
            try (Visitor visitor = visitor(pages, script)) {
                visitor.open(PAGE);
                List<Contact> contacts = visitor.during(
                        () -> inside(visitor, "#sized").locator("button").click());
                assertThat(contacts)
                        .extracting(Contact::host)
                        .contains("www.youtube.com")
                        .doesNotContain("www.google.com", "open.spotify.com");
                assertThat(visitor.page().url()).isEqualTo(PAGE);
                assertThat(visitor.page().getAttribute("#sized", "srcdoc")).isNull();
                assertThat(visitor.page().getAttribute("#unsized", "srcdoc")).isNull();
                assertThat(visitor.page().getAttribute("#ratio", "srcdoc")).isNotNull();
                assertThat(visitor.open(PAGE)).extracting(Contact::host).contains("www.youtube.com");
            }
        }
    }

    @Test
    void noAfterOnce_stopsWhatWasShown(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(PAGE);
            visitor.during(
                    () -> inside(visitor, "#sized").locator(".consent-once").click());
            visitor.reject();
            assertThat(inside(visitor, "#sized").locator("h1").textContent()).isEqualTo("Video från YouTube");
        }
    }

    @Test
    void objectAndEmbed_getOnePlaceholderEachInTheirBox_untilAllowed(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithProfile()) {
            visitor.page().setViewportSize(800, 900);
            assertThat(visitor.open(Pages.at("objects.html"))).isEmpty();

            assertThat(visitor.page().querySelectorAll(".consent-embed")).hasSize(2);
            assertThat(box(visitor, FILM).width).isEqualTo(560);
            assertThat(box(visitor, FILM).height).isEqualTo(315);
            assertThat(box(visitor, ".consent-embed.wide").height).isEqualTo(240);
            assertThat(visitor.page().isVisible("#film")).isFalse();
            assertThat(visitor.page().isVisible("#map")).isFalse();

            List<Contact> contacts =
                    visitor.during(() -> inside(visitor, FILM).locator("button").click());
            assertThat(contacts)
                    .extracting(Contact::host)
                    .contains("www.youtube.com")
                    .doesNotContain("www.google.com");
            assertThat(visitor.page().querySelectorAll(".consent-embed")).hasSize(1);
            assertThat(visitor.page().getAttribute("#film", "data")).isEqualTo("https://www.youtube.com/v/aqz-KE-bpKQ");
            assertThat(visitor.page().isVisible("#film")).isTrue();
        }
    }

    @Test
    void customElement_getsAPlaceholderInItsBox_untilAllowed(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithProfile()) {
            visitor.page().setViewportSize(800, 900);
            assertThat(visitor.open(Pages.at("components.html"))).isEmpty();

            assertThat(visitor.page().querySelectorAll(".consent-embed")).hasSize(1);
            assertThat(box(visitor, FILM).width).isEqualTo(560);
            assertThat(box(visitor, FILM).height).isEqualTo(315);
            assertThat(visitor.page().isVisible("#film")).isFalse();
            assertThat(inside(visitor, FILM).locator(".consent-once").count()).isZero();

            List<Contact> contacts =
                    visitor.during(() -> inside(visitor, FILM).locator("button").click());
            assertThat(contacts).extracting(Contact::host).containsOnly("www.youtube.com");
            assertThat(visitor.page().querySelector(".consent-embed")).isNull();
            assertThat(visitor.page().isVisible("lite-youtube#film iframe")).isTrue();
        }
    }

    @Test
    void object_isShownOnceInItsFrame_withoutJavaScriptToo(Pages pages) {
        for (boolean script : List.of(true, false)) {
            try (Visitor visitor = visitor(pages, script)) {
                visitor.open(Pages.at("objects.html"));
                assertThat(visitor.during(() ->
                                inside(visitor, FILM).locator(".consent-once").click()))
                        .extracting(Contact::host)
                        .containsOnly("www.youtube.com");
                assertThat(visitor.cookiesUnder("pages.example")).isEmpty();
            }
        }
    }

    @Test
    void chat_isAnnouncedOnceUnderTheLastLine_andStartsWhenAllowed(Pages pages) {
        for (String choice : List.of("[data-consent-once]", "[type=submit]")) {
            try (Visitor visitor = pages.harness().visitorWithProfile()) {
                assertThat(visitor.open(Pages.at("chat.html"))).isEmpty();
                assertThat(visitor.page().querySelectorAll(".consent-embed")).hasSize(1);
                FrameLocator placeholder = inside(visitor, "body > .consent-floating");
                assertThat(placeholder.locator("h1").textContent()).isEqualTo("Chatt från LiveChat");
                assertThat(visitor.during(() -> placeholder.locator(choice).click()))
                        .extracting(Contact::host)
                        .contains("cdn.livechatinc.com");
                assertThat(visitor.page().querySelector(".consent-embed")).isNull();
            }
        }
    }

    @Test
    void chat_withoutJavaScript_canBeAllowedForLaterAlone(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithoutJavaScript()) {
            visitor.open(Pages.at("chat.html"));
            FrameLocator placeholder = inside(visitor, "body > .consent-floating");
            assertThat(placeholder.locator("[data-consent-once]").isVisible()).isFalse();
            visitor.during(() -> placeholder.locator("[type=submit]").click());
            assertThat(visitor.page().url()).isEqualTo(Pages.at("chat.html"));
            assertThat(visitor.page().querySelector(".consent-embed")).isNull();
        }
    }

    @Test
    void pageWithoutTheChat_announcesNone(Pages pages) {
        try (Visitor visitor = pages.harness().visitor()) {
            visitor.open(Pages.at("plain.html"));
            assertThat(visitor.page().querySelector(".consent-embed")).isNull();
        }
    }

    @Test
    void captcha_saysInItsFormWhatWillNotWork(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithProfile()) {
            assertThat(visitor.open(Pages.at("captcha.html"))).isEmpty();
            FrameLocator placeholder = inside(visitor, "#contact .consent-embed");
            assertThat(placeholder.locator("p").textContent()).contains("går formuläret här inte att skicka");
            visitor.page().fill("[name=name]", "Maja");

            List<Contact> contacts = visitor.during(
                    () -> placeholder.locator("[data-consent-once]").click());
            assertThat(contacts).extracting(Contact::host).containsOnly("www.google.com");
            assertThat(visitor.page().querySelector(".consent-embed")).isNull();
            assertThat(visitor.page().inputValue("[name=name]")).isEqualTo("Maja");
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void signIn_isAnnouncedWhereItWouldStand_andStartsWhenAllowed(Pages pages) {
        for (String choice : List.of("[data-consent-once]", "[type=submit]")) {
            try (Visitor visitor = pages.harness().visitorWithProfile()) {
                assertThat(visitor.open(Pages.at("signin.html"))).isEmpty();
                FrameLocator placeholder = inside(visitor, "h1 + .consent-widget");
                assertThat(placeholder.locator("h1").textContent()).isEqualTo("Sign-in with Google");
                assertThat(placeholder.locator("p").textContent()).contains("Without it you cannot sign in this way.");
                assertThat(visitor.during(() -> placeholder.locator(choice).click()))
                        .extracting(Contact::host)
                        .contains("accounts.google.com");
                assertThat(visitor.page().querySelector(".consent-embed")).isNull();
            }
        }
    }

    @Test
    void captchaThatShowsNowhere_isNamedWhereTheFormIsSent(Pages pages) {
        try (Visitor visitor = pages.harness().visitorWithProfile()) {
            visitor.open(Pages.at("invisible.html"));
            assertThat(visitor.page().querySelector(".consent-embed")).isNull();
            visitor.page().fill("[name=name]", "Maja");
            visitor.page().click("#contact button");
            assertThat(inside(visitor, "#contact .consent-embed").locator("h1").textContent())
                    .isEqualTo("Security check by Google reCAPTCHA");
            assertThat(visitor.during(() -> inside(visitor, "#contact .consent-embed")
                            .locator("[type=submit]")
                            .click()))
                    .extracting(Contact::host)
                    .containsOnly("www.google.com");
            assertThat(visitor.page().inputValue("[name=name]")).isEqualTo("Maja");
        }
    }

    private static Visitor visitor(Pages pages, boolean script) {
        return script ? pages.harness().visitorWithProfile() : pages.harness().visitorWithProfileWithoutJavaScript();
    }

    private static FrameLocator inside(Visitor visitor, String frame) {
        return visitor.page().frameLocator(frame);
    }

    private static BoundingBox box(Visitor visitor, String selector) {
        Page page = visitor.page();
        ElementHandle element = page.querySelector(selector);
        return element.boundingBox();
    }
}
