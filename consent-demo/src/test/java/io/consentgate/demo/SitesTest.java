package io.consentgate.demo;

import static io.consentgate.demo.SiteView.addresses;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.demo.standin.Contact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each site of the demo from the first visit to the withdrawal, in a browser that can reach nothing else. */
@ExtendWith(Harness.Shared.class)
class SitesTest {

    private static final String OWN_COOKIE = "__Host-consent";

    static Stream<SiteView> sites() {
        return Site.all().stream().map(SiteView::new);
    }

    static Stream<SiteView> askingSites() {
        return sites().filter(SiteView::asks);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noChoice_holdsBackWhatWaitsForOneAndNothingElse(SiteView site, Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            List<Contact> contacts = visitor.open(site.filtered());
            assertThat(contacts).noneMatch(site::waits);
            assertThat(visitor.page().isVisible("#consent-banner")).isEqualTo(site.asks());
            assertThat(visitor.cookies()).isEmpty();

            List<Contact> unasked = visitor.open(site.plain()).stream()
                    .filter(contact -> !site.waits(contact))
                    .toList();
            assertThat(addresses(contacts)).isEqualTo(addresses(unasked));
        }
    }

    @ParameterizedTest
    @MethodSource("askingSites")
    void refusal_contactsNobodyThatWaited(SiteView site, Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            visitor.open(site.filtered());
            assertThat(visitor.reject()).noneMatch(site::waits);
            assertThat(visitor.open(site.filtered())).noneMatch(site::waits);
            assertThat(visitor.page().isVisible("#consent-banner")).isFalse();
            assertThat(visitor.cookies()).containsExactly(OWN_COOKIE);
        }
    }

    @ParameterizedTest
    @MethodSource("askingSites")
    void yesToAll_runsWhatTheSiteAskedFor_andWithdrawalEndsIt(SiteView site, Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            List<Contact> agreedTo = visitor.open(site.plain()).stream()
                    .filter(site::runsAfterYes)
                    .toList();
            visitor.open(site.filtered());
            visitor.accept();
            assertThat(addresses(visitor.open(site.filtered()))).isEqualTo(addresses(agreedTo));

            assertNoRequest(site, visitor.withdraw());
            assertThat(visitor.cookiesUnder(site.domain())).containsExactly(OWN_COOKIE);
            assertNoRequest(site, visitor.open(site.filtered()));
            assertThat(visitor.cookiesUnder(site.domain())).containsExactly(OWN_COOKIE);
        }
    }

    @ParameterizedTest
    @MethodSource("askingSites")
    void withoutJavaScript_theSameByForms(SiteView site, Harness harness) {
        try (Visitor visitor = harness.visitorWithoutJavaScript()) {
            List<Contact> agreedTo = visitor.open(site.plain()).stream()
                    .filter(site::runsAfterYes)
                    .toList();
            assertThat(visitor.open(site.filtered())).noneMatch(site::waits);
            assertThat(addresses(visitor.accept())).isEqualTo(addresses(agreedTo));
            assertNoRequest(site, visitor.withdraw());
            assertNoRequest(site, visitor.open(site.filtered()));
            assertThat(visitor.cookiesUnder(site.domain())).containsExactly(OWN_COOKIE);
        }
    }

    @Test
    void yesToAll_startsEverythingWithoutAReload(Harness harness) {
        SiteView site = measured();
        try (Visitor visitor = harness.visitor()) {
            List<Contact> all = visitor.open(site.plain());
            visitor.open(site.filtered());
            visitor.page().evaluate("window.sameDocument = true");
            assertThat(addresses(visitor.accept())).isEqualTo(addresses(all));
            assertThat(visitor.page().evaluate("window.sameDocument")).isEqualTo(true);
            visitor.open(site.filtered());
            assertThat(visitor.page().evaluate("standInRan.includes('_satellite.pageBottom')"))
                    .as("the second script of a pair finds what the first defined")
                    .isEqualTo(true);
        }
    }

    @Test
    void onePurposeAlone_runsThatPurposeAlone_fromATagManagerToo(Harness harness) {
        SiteView site = measured();
        try (Visitor visitor = harness.visitor()) {
            List<Contact> analytics = visitor.open(site.plain()).stream()
                    .filter(contact -> site.serves(contact, "analytics"))
                    .toList();
            visitor.open(site.filtered());
            visitor.choose("analytics");
            assertThat(addresses(visitor.open(site.filtered()))).isEqualTo(addresses(analytics));
        }
    }

    /** Chromium connects by itself to hosts that a page used when it was last open, so here only requests count. */
    private static void assertNoRequest(SiteView site, List<Contact> contacts) {
        assertThat(contacts)
                .filteredOn(contact -> contact.kind() == Contact.Kind.REQUEST)
                .noneMatch(site::waits);
    }

    private static SiteView measured() {
        return sites().filter(site -> site.toString().equals("measured"))
                .findFirst()
                .orElseThrow();
    }
}
