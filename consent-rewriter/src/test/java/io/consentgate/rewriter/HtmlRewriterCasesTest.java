package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The bypass and benign cases that were verified in a browser, without the browser. */
class HtmlRewriterCasesTest {

    @TestFactory
    Stream<DynamicTest> bypass_contactsNothing() {
        return bypassing(Shared.cases("bypass.json"));
    }

    @TestFactory
    Stream<DynamicTest> ownBypass_contactsNothing() {
        return bypassing(Cases.bypassing());
    }

    private static Stream<DynamicTest> bypassing(List<JsonNode> cases) {
        return cases.stream()
                .filter(HtmlRewriterCasesTest::isForTheRewriter)
                .map(bypass -> DynamicTest.dynamicTest(bypass.get("id").asString(), () -> contactsNothing(bypass)));
    }

    /** Navigations pass by design; headers and what only a content security policy can stop are not ours. */
    private static boolean isForTheRewriter(JsonNode bypass) {
        String id = bypass.get("id").asString();
        String charset = bypass.path("contentType").asString("").replaceAll("(?s).*charset=", "");
        boolean isDecoded = bypass.has("encoding") || charset.startsWith("iso-2022");
        return !bypass.has("navigation")
                && !bypass.has("headers")
                && !isDecoded
                && !id.equals("js-base64")
                && !isForTheMatcher(bypass);
    }

    /** What only JavaScript's escapes, the whole of UTS 46 or the catalogue tell is tested where the filter is. */
    private static boolean isForTheMatcher(JsonNode test) {
        return test.path("layer").asString("").equals("matcher");
    }

    private static void contactsNothing(JsonNode bypass) {
        String document = bytes(Cases.html(bypass));
        String host = bypass.get("tracker_host").asString();
        Dialect dialect = isXml(bypass) ? Dialect.XML : Dialect.HTML;
        String whole = Rewriting.whole(document, new HostJudge(host), Insertions.NONE, dialect);
        assertThat(whole)
                .containsPattern("<\\?consent-blocked | data-consent-blocked=|" + AheadReading.END
                        + "|<plaintext><!--/consent-->");
        if (dialect == Dialect.HTML) {
            assertThat(Contacts.of(whole, new HostJudge(host), true)).isEmpty();
            assertThat(Contacts.of(whole, new HostJudge(host), false)).isEmpty();
            assertThat(ContactsAhead.of(whole, new HostJudge(host), true)).isEmpty();
            assertThat(ContactsAhead.of(whole, new HostJudge(host), false)).isEmpty();
            assertThat(Contacts.tree(whole, true).getElementsByTagName("p").getLength())
                    .isEqualTo(Contacts.tree(document, true)
                            .getElementsByTagName("p")
                            .getLength());
        }
        assertThat(Rewriting.pieces(document, new HostJudge(host), Insertions.NONE, dialect, 1))
                .isEqualTo(whole);
    }

    private static boolean isXml(JsonNode bypass) {
        return bypass.path("contentType").asString("").contains("xml");
    }

    @TestFactory
    Stream<DynamicTest> benign_comesOutAsItWent() {
        return benign(Shared.cases("benign.json"));
    }

    @TestFactory
    Stream<DynamicTest> ownBenign_comesOutAsItWent() {
        return benign(Cases.benign());
    }

    private static Stream<DynamicTest> benign(List<JsonNode> cases) {
        return cases.stream()
                .filter(benign -> !isForTheMatcher(benign))
                .map(benign -> DynamicTest.dynamicTest(benign.get("id").asString(), () -> staysAsItIs(benign)));
    }

    private static void staysAsItIs(JsonNode benign) {
        String document = bytes(Cases.html(benign));
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
