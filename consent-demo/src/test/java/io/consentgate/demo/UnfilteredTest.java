package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.demo.standin.Contact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What pages do without the filter: proof that the harness sees what the filter is there to prevent. */
@ExtendWith(Harness.Shared.class)
class UnfilteredTest {

    private static final String MEASURED = "measured-plain.example";

    @Test
    void blankPage_contactsNobody(Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            assertThat(visitor.open("about:blank")).isEmpty();
        }
    }

    @Test
    void everyKindOfTag_contactsAllAndLeavesCookies(Harness harness) {
        try (Visitor visitor = harness.visitorWithProfile()) {
            List<Contact> contacts = visitor.open("https://www." + MEASURED + "/");
            assertThat(requests(contacts)).hasSize(27);
            assertThat(contacts)
                    .extracting(Contact::host)
                    .as("a preconnect is seen as a connection without a request")
                    .contains("stats.g.doubleclick.net");
            assertThat(visitor.cookiesUnder(MEASURED)).hasSize(14);
            assertThat(visitor.cookiesOutside(MEASURED)).hasSize(11);
            assertThat(visitor.page().evaluate("standInRan"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                    .as("the second script of a pair finds what the first defined")
                    .contains("_satellite.pageBottom");
        }
    }

    @Test
    void everyKindOfTag_withoutJavaScript_contactsMarkupAndNoscript(Harness harness) {
        try (Visitor visitor = harness.visitorWithoutJavaScript()) {
            assertThat(requests(visitor.open("https://www." + MEASURED + "/")))
                    .extracting(Contact::host)
                    .containsExactlyInAnyOrder(
                            "fonts.googleapis.com",
                            "fonts.gstatic.com",
                            "bat.bing.com",
                            "www.facebook.com",
                            "px.ads.linkedin.com",
                            "www.googletagmanager.com",
                            "www.youtube.com",
                            "www.google.com");
        }
    }

    @Test
    void pageUnderALocalName_isHeldBackAndReported(Harness harness) {
        try (Visitor visitor = harness.visitor()) {
            List<Contact> contacts = visitor.open("http://measured-plain.localhost/");
            assertThat(requests(contacts)).isEmpty();
            assertThat(contacts)
                    .filteredOn(contact -> contact.kind() == Contact.Kind.HELD_BACK)
                    .extracting(Contact::host)
                    .contains("static.hotjar.com", "www.youtube.com", "bat.bing.com");
        }
    }

    private static List<Contact> requests(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.kind() == Contact.Kind.REQUEST)
                .toList();
    }
}
