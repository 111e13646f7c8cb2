package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDoctypeTest {

    private static final String TRACKER = "https://t.example/1.gif";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
                "<!DOCTYPE svg [\n <!ENTITY ns \"http://www.w3.org/2000/svg\">\n <!ELEMENT i (#PCDATA)>\n]>",
                "<!DOCTYPE svg [<!-- % & ]> \"<!ENTITY --><!ATTLIST p id ID #IMPLIED>] >",
                "<!DOCTYPE svg SYSTEM \"a>[\" [<!ENTITY t SYSTEM 'x.txt'>]>",
            })
    void harmlessDoctype_passes(String doctype) {
        String document = doctype + "<svg xmlns=\"&ns;\" class='&ns;'><p title=\"&lt;&#9;\"/>&ns;</svg>";

        assertThat(rewritten(document)).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY t '&#60;img/>'>",
                "<!ENTITY t \"<b title='\">",
                "<!ENTITY % p 'x'>",
                "<!ENTITY t '%p;'>",
                "<!ATTLIST img src CDATA '" + TRACKER + "'>",
                "%p;",
                "<?xml-stylesheet href='" + TRACKER + "'?>",
                "<!ENTITY t '?>'><!ENTITY u '&a;'>"
            })
    void whatCannotBeJudged_isPutAwayAndCanBeRestored(String declared) {
        String document = "<!DOCTYPE svg [" + declared + "]><svg><image href='" + TRACKER + "'/>&t;</svg>";
        String rewritten = rewritten(document);

        assertThat(rewritten)
                .startsWith("<!DOCTYPE svg [<?consent-blocked unreadable [")
                .containsPattern("^[^>]*\\?>]><svg><image data-consent-blocked=\"t[.]example\"");
        assertThat(Restored.from(rewritten, "")).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image href='&t;'/>",
                "<image width='9' href=\"https://&t;\"/>",
                "<script type='&t;' href='/own.js'/>",
                "<p style='background:url(&t;)'/>",
                "<p onclick='&t;'/>",
                "<style>@import '&t;';</style>",
                "<script>load('&t;')</script>",
                "<script>load('&amp;&#38;&copy;')</script>"
            })
    void whatStandsForANamedText_isUnreadable(String element) {
        String document = "<!DOCTYPE svg [<!ENTITY t 'x'>]><svg>" + element + "</svg>";
        String rewritten = rewritten(document);

        assertThat(rewritten).contains("data-consent-blocked=\"unreadable\"");
        assertThat(rewritten.replaceAll("data-consent-tag=\"[^\"]*\"", ""))
                .doesNotContainPattern("(href|style|on\\w+|type)=['\"][^'\"]*&t;");
        assertThat(Restored.from(rewritten, "")).isEqualTo(document);
        assertThat(rewritten(document.replace("<!ENTITY t 'x'>", "")))
                .as("nothing is named")
                .doesNotContain("unreadable");
    }

    @Test
    void cutsChangeNothing() {
        String document =
                "<?xml version='1.0'?><!DOCTYPE svg SYSTEM \"a>b\" [<!-- ' -- > --><!-- -><!ENTITY t '&#60;'><?a ?b?>]>"
                        + "<svg><image href='" + TRACKER + "'/></svg>";
        String whole = rewritten(document);
        for (int cut = 1; cut < document.length(); cut++) {
            assertThat(Rewriting.cut(document, new HostJudge("t.example"), Insertions.NONE, Dialect.XML, cut))
                    .as("cut at %d", cut)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 1 << 14, 1 << 20})
    void tooLong_isDropped_whateverThePieces(int size) {
        String document = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY t '" + "x".repeat(1 << 17)
                + "]>'> <!-- ]> -->]><svg><image href='" + TRACKER + "'/></svg>";

        assertThat(Rewriting.pieces(document, new HostJudge("t.example"), Insertions.NONE, Dialect.XML, size))
                .startsWith("<?xml version='1.0'?><?consent-blocked unreadable?><svg><image data-consent-blocked=")
                .endsWith("</svg>");
    }

    private static String rewritten(String document) {
        return Rewriting.whole(document, new HostJudge("t.example"), Insertions.NONE, Dialect.XML);
    }
}
