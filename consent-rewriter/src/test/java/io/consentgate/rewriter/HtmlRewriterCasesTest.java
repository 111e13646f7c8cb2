package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The bypass and benign cases that were verified in a browser, without the browser. */
class HtmlRewriterCasesTest {

    @TestFactory
    Stream<DynamicTest> bypass_contactsNothing() {
        return Shared.cases("bypass.json").stream()
                .filter(HtmlRewriterCasesTest::isForTheRewriter)
                .map(bypass -> DynamicTest.dynamicTest(bypass.get("id").asString(), () -> contactsNothing(bypass)));
    }

    /** Navigations pass by design; headers and what only a content security policy can stop are not ours. */
    private static boolean isForTheRewriter(JsonNode bypass) {
        String id = bypass.get("id").asString();
        return !bypass.has("navigation") && !bypass.has("headers") && !id.equals("js-base64");
    }

    private static void contactsNothing(JsonNode bypass) {
        String document = bytes(bypass.get("html").asString());
        String host = bypass.get("tracker_host").asString();
        Dialect dialect = isXml(bypass) ? Dialect.XML : Dialect.HTML;
        String whole = Rewriting.whole(document, new HostJudge(host), Insertions.NONE, dialect);
        assertThat(whole).contains("data-consent-blocked=");
        if (dialect == Dialect.HTML) {
            assertThat(Contacts.of(whole, new HostJudge(host), true)).isEmpty();
            assertThat(Contacts.of(whole, new HostJudge(host), false)).isEmpty();
            assertThat(Contacts.tree(whole, true).getElementsByTagName("p").getLength())
                    .isEqualTo(Contacts.tree(document, true)
                            .getElementsByTagName("p")
                            .getLength());
        }
        assertThat(Rewriting.pieces(document, new HostJudge(host), Insertions.NONE, dialect, 1))
                .isEqualTo(whole);
    }

    private static boolean isXml(JsonNode bypass) {
        return bypass.path("contentType").asString("").contains("xhtml");
    }

    @TestFactory
    Stream<DynamicTest> benign_comesOutAsItWent() {
        return Shared.cases("benign.json").stream()
                .map(benign -> DynamicTest.dynamicTest(benign.get("id").asString(), () -> staysAsItIs(benign)));
    }

    private static void staysAsItIs(JsonNode benign) {
        String document = bytes(benign.get("html").asString());
        String host = benign.get("tracker_host").asString();
        String rewritten = Rewriting.html(document, new HostJudge(host));
        if (benign.get("id").asString().equals("ok-noscript-js-on")) {
            assertThat(Contacts.of(rewritten, new HostJudge(host), false)).isEmpty();
        } else {
            assertThat(rewritten).isEqualTo(document);
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
