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
}
