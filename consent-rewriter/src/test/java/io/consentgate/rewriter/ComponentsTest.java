package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Custom elements that load by their name, or by a word. */
class ComponentsTest {

    private static final HostJudge JUDGE = new HostJudge("t.example");

    private static String rewritten(String document) {
        return Rewriting.html(document, JUDGE);
    }

    @Test
    void elementThatIsHeldBack_goesByAnotherNameToItsEnd() {
        assertThat(rewritten("<p><X-t.example id=a data-v='1'><b>c</b></X-t.example ></p>"))
                .isEqualTo("<p><X-t.example-blocked data-consent-blocked=\"t.example\""
                        + " data-consent-tag=\"&lt;X-t.example id=a data-v='1'&gt;\" id=a data-v='1'>"
                        + "<b>c</b></X-t.example-blocked ></p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <x-word at=t.example></x-word>                            | <x-word{b}></x-word-blocked>
            <x-word at='t&#46;example'></x-word>                      | <x-word{b}></x-word-blocked>
            <x-word AT=t.example at=u></x-word>                       | <x-word{b}></x-word-blocked>
            <x-word at=t.example/></x-word>                           | <x-word at=t.example/></x-word>
            <x-word at=t.example><p></x-word><x-word></x-word>        | <x-word{b}><p></x-word-blocked><x-word></x-word>
            <x-word at=u><x-word at=t.example></x-word></x-word>      | <x-word at=u><x-word{b}></x-word-blocked></x-word>
            <x-word at=t.example><x-word at=u></x-word></x-word>      | <x-word{b}><x-word at=u></x-word></x-word-blocked>
            <x-word at=t.example><x-other></x-word></x-other>         | <x-word{b}><x-other></x-word-blocked></x-other>
            <x-word at=t.example><script>'</x-word>'</script></x-word> | <x-word{b}><script>'</x-word>'</script></x-word-blocked>
            <table><x-word at=t.example><td></x-word></table>         | <table><x-word{b}><td></x-word-blocked></table>
            <svg><x-word at=t.example></x-word></svg>                 | <svg><x-word at=t.example></x-word></svg>
            <svg><desc><x-word at=t.example></x-word></svg>           | <svg><desc><x-word{b}></x-word-blocked></svg>
            <template><x-word at=t.example></x-word></template>       | <template><x-word{b}></x-word-blocked></template>
            """)
    void endTag_bearsTheNameOfItsStartTag(String document, String expected) {
        for (int size : new int[] {1 << 20, 7, 1}) {
            String html = Rewriting.pieces(document, JUDGE, Insertions.NONE, Dialect.HTML, size);
            assertThat(html.replaceAll(
                            "-blocked data-consent-blocked=\"t.example\" data-consent-tag=\"[^\"]*\"[^>]*", "{b}"))
                    .isEqualTo(expected);
            assertThat(Restored.from(html, "")).isEqualTo(document);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <amp-analytics><script type=application/json>["//t.example"]</script></amp-analytics>      | <amp-analytics{b}><script type=application/json>["//t.example"]</script></amp-analytics-blocked>
            <amp-analytics> <!--<p>--> <script>["//t.example"]</script></amp-analytics>                | <amp-analytics{b}> <!--<p>--> <script{b}>["//t.example"]</script></amp-analytics-blocked>
            <amp-analytics><script type=application/json>["//u.example"]</script></amp-analytics>      | <amp-analytics><script type=application/json>["//u.example"]</script></amp-analytics>
            <amp-analytics><script type=a/json>["https://${h}/a","t.example"]</script></amp-analytics> | <amp-analytics{b}><script type=a/json>["https://${h}/a","t.example"]</script></amp-analytics-blocked>
            <amp-analytics><script type=a/json>["//\\u0024{h}/a","t.example"]</script></amp-analytics>  | <amp-analytics{b}><script type=a/json>["//\\u0024{h}/a","t.example"]</script></amp-analytics-blocked>
            <amp-analytics><script type=a/json>["//u/${h}/a","t.example"]</script></amp-analytics>     | <amp-analytics><script type=a/json>["//u/${h}/a","t.example"]</script></amp-analytics>
            <amp-analytics config=//t.example><script>[]</script></amp-analytics>                      | <amp-analytics{b}><script>[]</script></amp-analytics>
            <amp-analytics config=//t.example></amp-analytics>                                         | <amp-analytics{b}></amp-analytics>
            <amp-analytics config=//t.example>                                                         | <amp-analytics{b}>
            <amp-analytics><p><script type=a/json>["//t.example"]</script></amp-analytics>             | <amp-analytics><p><script{b} type=a/json>["//t.example"]</script></amp-analytics>
            <template><amp-analytics><script type=a/json>["//t.example"]</script></amp-analytics>      | <template><amp-analytics><script{b} type=a/json>["//t.example"]</script></amp-analytics>
            <amp-analytics></amp-analytics><script type=a/json>["//t.example"]</script>                | <amp-analytics></amp-analytics><script type=a/json>["//t.example"]</script>
            <amp-analytics><script type=application/json>["//t.example"]                               | <amp-analytics{b}><script type=application/json>["//t.example"]
            <amp-analytics><script type=application/json src=a>["//t.example"]</script></amp-analytics> | <amp-analytics><script type=application/json src=a>["//t.example"]</script></amp-analytics>
            <amp-story-auto-ads><script type=a/json>{"ad-attributes":{"type":"t.example"}}</script></amp-story-auto-ads> | <amp-story-auto-ads{b}><script type=a/json>{"ad-attributes":{"type":"t.example"}}</script></amp-story-auto-ads-blocked>
            <amp-story-auto-ads><script type=a/json>{"ad\u002dattributes":{"a":[],"type":"t.example"}}                 | <amp-story-auto-ads{b}><script type=a/json>{"ad\u002dattributes":{"a":[],"type":"t.example"}}
            <amp-story-auto-ads><script type=a/json>{"ad-attributes":{"type":"u"},"type":"t.example"}</script>          | <amp-story-auto-ads><script type=a/json>{"ad-attributes":{"type":"u"},"type":"t.example"}</script>
            <amp-story-auto-ads><script type=a/json>{"ad-attributes":{"type":["t.example"]}}</script>                   | <amp-story-auto-ads><script type=a/json>{"ad-attributes":{"type":["t.example"]}}</script>
            <amp-story-auto-ads><script type=a/json>{"ad-attributes":"t.example"}</script>                              | <amp-story-auto-ads><script type=a/json>{"ad-attributes":"t.example"}</script>
            <amp-geo><script type=application/json>["//t.example"]</script></amp-geo>                  | <amp-geo><script type=application/json>["//t.example"]</script></amp-geo>
            <script id=amp-access type=application/json>["//t.example"]</script>                       | <script{b} id=amp-access type=application/json>["//t.example"]</script>
            """)
    void elementThatAScriptInsideConfigures_isHeldBackForWhatItNames(String document, String expected) {
        for (int size : new int[] {1 << 20, 7, 1}) {
            String html = Rewriting.pieces(document, JUDGE, Insertions.NONE, Dialect.HTML, size);
            assertThat(html.replaceAll(
                            "(?:-blocked| type=\"text/plain\")? data-consent-blocked=\"t.example\" data-consent-tag=\"[^\"]*\"(?: +(?=>))?",
                            "{b}"))
                    .isEqualTo(expected);
            assertThat(Restored.from(html, "")).isEqualTo(document);
            assertThat(rewritten(html)).isEqualTo(html);
        }
    }

    @Test
    void elementWhoseAdvertisementsCannotBeRead_isHeldBack() {
        assertThat(rewritten(
                        "<amp-story-auto-ads><script type=a/json>{\"ad-attributes\":{},\"ad-attributes\":{}}</script>"))
                .startsWith("<amp-story-auto-ads-blocked data-consent-blocked=\"unreadable\"");
    }

    @Test
    void elementWhoseConfigurationIsTooLong_isHeldBack() {
        String text = "[\"/" + "x".repeat(1 << 18) + "\"]";
        for (String between : new String[] {"", "x".repeat(1 << 18)}) {
            String document = "<amp-analytics>" + between + "<script type=a/json>" + text + "</script></amp-analytics>";
            String html = rewritten(document);

            assertThat(html).contains(" data-consent-blocked=\"unreadable\"");
            assertThat(Rewriting.pieces(document, JUDGE, Insertions.NONE, Dialect.HTML, 4096))
                    .isEqualTo(html);
        }
    }

    @Test
    void elementOfXml_isKnownByItsLocalName_andMayBeEmpty() {
        assertThat(Rewriting.whole(
                        "<a><h:x-t.example/><h:x-t.example>b</h:x-t.example></a>", JUDGE, Insertions.NONE, Dialect.XML))
                .isEqualTo(
                        "<a><h:x-t.example-blocked data-consent-blocked=\"t.example\""
                                + " data-consent-tag=\"&lt;h:x-t.example/&gt;\"/><h:x-t.example-blocked"
                                + " data-consent-blocked=\"t.example\" data-consent-tag=\"&lt;h:x-t.example&gt;\">b</h:x-t.example-blocked></a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<my-shop-card type=t.example at=t.example></my-shop-card>",
                "<x-t.example.org></x-t.example.org>",
                "<x-word></x-word><x-word at=u.example></x-word>",
                "<!--<x-t.example></x-t.example>-->",
                "<x-t.example-blocked></x-t.example-blocked>",
                "</x-t.example>"
            })
    void whatNamesNobody_comesOutAsItWent(String document) {
        assertThat(rewritten(document)).isEqualTo(document);
    }

    @Test
    void whatElseSuchATagLoads_isJudgedToo() {
        String document =
                "<x-t.example onclick=\"go('u.example')\" style='background:url(//u.example/)'></x-t.example>";
        String html = Rewriting.html(document, new HostJudge("t.example", "u.example"));

        assertThat(html)
                .contains("data-consent-blocked=\"t.example u.example\"")
                .doesNotContain(" onclick=\"");
        assertThat(Restored.from(html, "")).isEqualTo(document);
    }

    @Test
    void elementInAFramesDocument_isHeldBack() {
        assertThat(rewritten("<iframe srcdoc='<x-t.example></x-t.example>'></iframe>"))
                .contains("srcdoc=\"&lt;x-t.example-blocked data-consent-blocked");
    }

    @Test
    void tagThatIsTooLong_waitsForWhatItsNameSays() {
        String document = "<x-t.example a='" + "x".repeat(Tokenizer.LONGEST_TAG) + "'>b</x-t.example>";
        assertThat(rewritten(document))
                .isEqualTo("<x-t.example-blocked data-consent-blocked=\"unreadable\">b</x-t.example-blocked>");
    }

    @Test
    void elementsThatAreNeverClosed_areRememberedAsDeepAsBrowsersNestThem() {
        String document = "<x-t.example>".repeat(2000) + "</x-t.example>".repeat(2000);
        String html = rewritten(document);

        assertThat(html.split("<x-t.example-blocked ", -1)).hasSize(2001);
        assertThat(html.split("</x-t.example-blocked>", -1)).hasSize(513);
    }

    @Test
    void nextDocument_hasNoneOpen() {
        HtmlRewriters rewriters = new HtmlRewriters(1);
        Rewriting.run(rewriters.rewriter((bytes, from, count) -> {}, JUDGE, Insertions.NONE), "<x-word at=t.example>");
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        Rewriting.run(rewriters.rewriter(next::write, JUDGE, Insertions.NONE), "</x-word>");

        assertThat(next).hasToString("</x-word>");
    }

    /** Nothing but the name of a custom element is asked about where the judge knows none. */
    @Test
    void ordinaryElements_areNotAskedAbout() {
        AskedUrls judge = new AskedUrls();
        Rewriting.html("<p><a b-c><time><font-><-x><my-card type=a></my-card>", judge);

        assertThat(judge.components).containsExactly("font-", "my-card");
    }
}
