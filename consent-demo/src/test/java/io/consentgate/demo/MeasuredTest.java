package io.consentgate.demo;

import static io.consentgate.demo.SiteView.addresses;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.consentgate.demo.standin.Contact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page with every sort of tag, untouched by its author: what is counted on it, from opt-in to withdrawal. */
@ExtendWith(Harness.Shared.class)
class MeasuredTest {

    private static final SiteView SITE = new SiteView(Site.all().stream()
            .filter(site -> site.id().equals("measured"))
            .findFirst()
            .orElseThrow());
    private static final String BLOCKED = "document.querySelectorAll('[data-consent-blocked]').length";
    /** Writes down each blocked script that is replaced, in the order in which that happens. */
    private static final String WATCH = """
            () => {
              const texts = script => script.dataset.consentTag + script.textContent;
              window.expected = [...document.querySelectorAll('script[data-consent-blocked]')].map(texts);
              window.started = [];
              window.sameDocument = true;
              new MutationObserver(records => records.forEach(record => record.removedNodes.forEach(node => {
                if (node.localName === 'script' && node.dataset.consentBlocked) {
                  started.push(texts(node));
                }
              }))).observe(document, {childList: true, subtree: true});
            }""";

    @Test
    void untilAYes_nobodyIsContacted_withAndWithoutJavaScript(Harness harness) {
        for (Visitor visitor : List.of(harness.visitor(), harness.visitorWithoutJavaScript())) {
            try (visitor) {
                assertThat(visitor.open(SITE.filtered())).isEmpty();
                assertThat(visitor.cookies()).isEmpty();
                assertThat(visitor.reject()).isEmpty();
                assertThat(visitor.open(SITE.filtered())).isEmpty();
                assertThat(visitor.cookies()).containsExactly("__Host-consent");
            }
        }
    }

    @Test
    void yesToAll_startsEverything_inDocumentOrder_withoutReloadOrError(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            List<String> errors = new ArrayList<>();
            visitor.page().onPageError(errors::add);
            visitor.open(SITE.filtered());
            visitor.page().evaluate(WATCH);
            assertThat((Integer) visitor.page().evaluate(BLOCKED)).isGreaterThanOrEqualTo(13);
            visitor.accept();
            Page page = visitor.page();
            assertThat(page.evaluate(BLOCKED)).isEqualTo(0);
            assertThat(page.evaluate("started")).isEqualTo(page.evaluate("expected"));
            assertThat(page.evaluate("standInRan.includes('_satellite.pageBottom')"))
                    .isEqualTo(true);
            assertThat(page.evaluate("sameDocument")).isEqualTo(true);
            assertThat(errors).isEmpty();
            assertThat(visitor.cookiesUnder(SITE.domain())).hasSize(15);
        }
    }

    @Test
    void analyticsAlone_runsItsFour_andNobodyElse_fromTheTagManagerToo(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE.filtered());
            assertThat(visitor.choose("analytics"))
                    .allMatch(contact -> SITE.serves(contact, "analytics"))
                    .extracting(Contact::host)
                    .contains(
                            "www.googletagmanager.com",
                            "www.google-analytics.com",
                            "static.hotjar.com",
                            "assets.adobedtm.com");
            assertThat(visitor.page()
                            .evaluate("[...document.querySelectorAll('script')].filter(s => s.src.includes('bat.bing'))"
                                    + ".length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void withdrawal_endsItOnTheNextPage_onBack_andInASecondTab(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE.filtered());
            visitor.accept();
            try (Page second = visitor.browser().newPage()) {
                visitor.during(() -> second.navigate(SITE.filtered()));
                visitor.open(SITE.filtered() + "?next");
                assertThat(requests(visitor.withdraw())).isEmpty();
                assertThat(requests(visitor.during(() -> second.evaluate("new Image().src='https://bat.bing.com/b'"))))
                        .isEmpty();
                assertThat(second.evaluate("document.documentElement.dataset.consentMarketing"))
                        .isEqualTo("denied");
            }
            assertThat(requests(visitor.open(SITE.filtered()))).isEmpty();
            assertThat(requests(visitor.during(() -> visitor.page().evaluate("history.back()"))))
                    .isEmpty();
            assertThat(visitor.cookiesUnder(SITE.domain())).containsExactly("__Host-consent");
        }
    }

    private static List<String> requests(List<Contact> contacts) {
        return List.copyOf(addresses(contacts));
    }
}
