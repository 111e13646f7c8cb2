package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsTest {

    private static final Insertions WANTED = Insertions.of("", "", "", "", "");

    private static String rewritten(String document) {
        return Rewriting.html(document, new HostJudge("t.example"), WANTED);
    }

    @Test
    void frameThatIsHeldBack_showsThePlaceholder() {
        assertThat(rewritten("<p><iframe width=560 src='//t.example/v?a&amp;b'></iframe>"))
                .isEqualTo("<p><!--consent--><i></i><!--/consent--><iframe data-consent-blocked=\"t.example\""
                        + " data-consent-tag=\"&lt;iframe width=560 src='//t.example/v?a&amp;amp;b'&gt;\""
                        + " srcdoc=\"&lt;a href=&quot;//t.example/v?a&amp;#38;b&quot;&gt;\" title=\"&lt;t&gt;\""
                        + " width=560  ></iframe>");
    }

    @Test
    void titleOfThePages_isKept() {
        assertThat(rewritten("<iframe title=Clip src=//t.example/></iframe>"))
                .contains(" title=Clip")
                .doesNotContain("&lt;t&gt;");
    }

    @Test
    void sandbox_waitsForTheEmbed() {
        assertThat(rewritten("<iframe sandbox SANDBOX=allow-scripts src=//t.example/></iframe>"))
                .endsWith("srcdoc=\"restricted\" title=\"&lt;t&gt;\"      ></iframe>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src=//t.example/ width=0></iframe>",
                "<iframe src=//t.example/ height='1px'></iframe>",
                "<iframe src=//t.example/ hidden></iframe>",
                "<iframe src=//t.example/ style='Display : none'></iframe>",
                "<iframe src=//t.example/ style=visibility:hidden></iframe>",
                "<iframe src=//t.example/ srcdoc=x></iframe>",
                "<iframe style='background:url(//t.example/)'></iframe>",
                "<template><iframe src=//t.example/></iframe></template>",
                "<noscript><iframe src=//t.example/></iframe></noscript>",
                "<object data=//t.example/ height=1></object>",
                "<object style='background:url(//t.example/)'></object>",
                "<embed src=//t.example/ hidden>",
                "<template><embed src=//t.example/></template>",
                "<noscript><object data=//t.example/></object></noscript>",
                "<x-t.example hidden></x-t.example>",
                "<x-t.example layout=nodisplay></x-t.example>",
                "<template><x-t.example></x-t.example></template>",
                "<img src=//t.example/>",
                "<script src=//t.example/></script>"
            })
    void whatNobodySees_getsNone(String document) {
        assertThat(rewritten(document)).contains("data-consent-blocked").doesNotContain("srcdoc=\"");
    }

    @Test
    void documentsWithoutInsertions_getNone() {
        String frame = "<iframe src=//t.example/></iframe>";
        HostJudge judge = new HostJudge("t.example");

        assertThat(Rewriting.html(frame, judge)).doesNotContain("srcdoc");
        assertThat(Rewriting.whole(frame, judge, WANTED, Dialect.XML)).doesNotContain("srcdoc");
    }

    @Test
    void embedThatIsHeldBack_getsAFrameInItsBoxBeforeIt() {
        assertThat(rewritten("<p><embed class=wide width=560 style=margin:0 src='//t.example/v?a'></p>"))
                .isEqualTo(
                        "<p><!--consent--><i></i><iframe data-consent-blocked=\"t.example\" class=\"consent-embed wide\""
                                + " title=\"&lt;t&gt;\" width=\"560\" style=\"margin:0\""
                                + " srcdoc=\"&lt;a href=&quot;//t.example/v?a&quot;&gt;\"></iframe><!--/consent-->"
                                + "<embed data-consent-blocked=\"t.example\" data-consent-tag=\"&lt;embed class=wide width=560"
                                + " style=margin:0 src='//t.example/v?a'&gt;\" class=wide width=560 style=margin:0  ></p>");
    }

    @Test
    void objectWithFallback_getsOneForAllThatIsInIt() {
        String fallback = "<param name=a><object data=//u.example/></object><embed src=//t.example/><p>None</p>";
        String document = "<object data=//t.example/v title='a &quot; b'>" + fallback + "</object>";
        String rewritten = rewritten(document + "<embed src=//t.example/2>");

        assertThat(rewritten.split("<iframe ", -1)).hasSize(3);
        assertThat(rewritten)
                .contains(" title=\"a &quot; b\" srcdoc")
                .contains("<param name=a><object data=//u.example/></object><embed data-consent-blocked")
                .contains("<p>None</p></object><!--consent-->");
        assertThat(Restored.from(rewritten, "")).isEqualTo(document + "<embed src=//t.example/2>");
    }

    @Test
    void customElement_getsAFrameInItsBoxBeforeIt() {
        String document = "<p><x-t.example width=480 height=270 data-v=1><i>a</i></x-t.example>";
        String rewritten = rewritten(document);

        assertThat(rewritten)
                .startsWith("<p><!--consent--><i></i><iframe data-consent-blocked=\"t.example\" class=\"consent-embed\""
                        + " title=\"&lt;t&gt;\" width=\"480\" height=\"270\""
                        + " srcdoc=\"&lt;a href=&quot;&quot;&gt;\"></iframe><!--/consent--><x-t.example-blocked ");
        assertThat(Restored.from(rewritten, "")).isEqualTo(document);
    }

    @Test
    void objectLeftOpen_endsWithItsDocument() {
        assertThat(rewritten("<object data=//t.example/><embed src=//t.example/2>")
                        .split("<iframe ", -1))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class=\u00e5", "style='background:url(//t.example/)'", "title='\n'"})
    void boxThatIsHeldBackOrNotAscii_isNotTakenOver(String attribute) {
        String frame = rewritten("<embed " + attribute + " src=//t.example/v>").split("</iframe>", 2)[0];

        assertThat(frame).isASCII().contains("class=\"consent-embed\" title=\"&lt;t&gt;\" srcdoc");
    }
}
