package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.demo.standin.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page's own code goes on as if nothing had been held back, and what was held back comes in with a yes. */
@ExtendWith(Harness.Shared.class)
class GuardPageTest {

    private static final SiteView SITE = new SiteView(Site.all().stream()
            .filter(site -> site.id().equals("measured"))
            .findFirst()
            .orElseThrow());
    private static final String HOTJAR = "'https://static.hotjar.com/x.js'";

    @Test
    void callsOfHeldBackVendors_doNothingUntilTheyRun(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE.filtered());
            assertThat(visitor.page()
                            .evaluate("fbq('track', 'AddToCart') + ttq.instance('x').track('y') + lintrk('z')"))
                    .isEqualTo("");
            assertThat(visitor.page().evaluate("new Promise(done => fbq('track', {hitCallback: done}))"))
                    .isNull();
            assertThat(visitor.page().evaluate("Array.isArray(dataLayer)")).isEqualTo(true);
            visitor.accept();
            assertThat(visitor.page().evaluate("fbq.version")).isEqualTo("2.0");
            assertThat(visitor.page().evaluate("_fbq === fbq")).isEqualTo(true);
        }
    }

    @Test
    void heldBackElements_tellThatNothingCame_andComeInWithAYes(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE.filtered());
            assertThat(visitor.page()
                            .evaluate("new Promise(done => {const s = document.createElement('script'); s.id = 'late';"
                                    + "s.onerror = () => done('error'); s.src = " + HOTJAR
                                    + "; document.head.append(s)})"))
                    .isEqualTo("error");
            assertThat(visitor.page().evaluate("document.getElementById('late').dataset.consentBlocked"))
                    .isEqualTo("hotjar");
            assertThat(visitor.accept()).anyMatch(contact -> contact.path().equals("/x.js"));
        }
    }

    @Test
    void whatATagManagerBringsIn_isKnownToSomebody_whatThePageLoadsNeedNotBe(Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            visitor.open(SITE.filtered());
            visitor.choose("analytics");
            assertThat(visitor.during(() -> visitor.page().evaluate("""
                            (() => {
                              const script = document.createElement('script');
                              script.src = 'https://www.googletagmanager.com/gtm.js?id=GTM-UNKNOWN';
                              document.head.append(script);
                              new Image().src = 'https://pictures.nobody-knows.example/own.png';
                            })()""")))
                    .extracting(Contact::host)
                    .containsOnly("www.googletagmanager.com", "pictures.nobody-knows.example");
        }
    }

    @Test
    void requests_failAsTheNetworkDoes(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE.filtered());
            assertThat(visitor.page().evaluate("fetch(" + HOTJAR + ").catch(e => e instanceof TypeError)"))
                    .isEqualTo(true);
            assertThat(visitor.page()
                            .evaluate("new Promise(done => {const x = new XMLHttpRequest(); x.open('GET', " + HOTJAR
                                    + "); x.onerror = () => done(x.status); x.send()})"))
                    .isEqualTo(0);
            assertThat(visitor.page().evaluate("navigator.sendBeacon(" + HOTJAR + ")"))
                    .isEqualTo(true);
            assertThat(visitor.page().evaluate("fetch('/own.js').then(r => r.status)"))
                    .isEqualTo(200);
        }
    }

    @Test
    void cookies_ofHeldBackVendorsAreNotWritten_allOthersAre(Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            visitor.open(SITE.filtered());
            visitor.page()
                    .evaluate("document.cookie = '_fbp=1; path=/'; document.cookie = 'cart=2'; document.cookie = "
                            + "'_hjSession_7=1'; cookieStore.set('_ga', '1')");
            assertThat(visitor.cookies()).containsExactly("cart");
        }
    }

    @Test
    void nativeFunctions_keepTheirLooks(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SITE.filtered());
            assertThat(visitor.page()
                            .evaluate("[fetch.name, fetch.length, /native code/.test(fetch), new EventSource('/own.js')"
                                    + " instanceof EventSource, Object.keys(window).includes('consentRules'),"
                                    + "document.createElement('p').setAttribute('a', 'b')]"))
                    .asString()
                    .isEqualTo("[fetch, 1, true, true, false, null]");
        }
    }
}
