package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets that an instruction of XML names (W3C "Associating Style Sheets with XML documents 1.0", 28 October 2010). */
class InstructionTest {

    private static String rewritten(String instruction) {
        return Rewriting.whole(instruction + "<d/>", new HostJudge("t.example"), Insertions.NONE, Dialect.XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml-stylesheet href='//t.example/a.css'?>",
                "<?xml-stylesheet href='data:text/css,@import%20url(//t.example/a.css)'?>",
                "<?xml-stylesheet type='text/xsl' href='//t.example/a.xsl'?>",
                "<?xml-stylesheet type='text/xsl' href='data:text/xsl,x'?>",
                "<?xml-stylesheet type='text/xsl' href='#sheet'?>"
            })
    void whatLoadsFromATracker_orMayMakeWhatDoes_isNoSheet(String instruction) {
        String rewritten = rewritten(instruction);

        assertThat(rewritten).startsWith("<?consent-blocked ").endsWith("<d/>");
        assertThat(Restored.from(rewritten, "")).isEqualTo(instruction + "<d/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml-stylesheet href='/a.css'?>",
                "<?xml-stylesheet href='#style'?>",
                "<?xml-stylesheet type='text/xsl' href='/a.xsl'?>",
                "<?other href='//t.example/a.css'?>"
            })
    void whatIsTheSitesOwn_isLeftAlone(String instruction) {
        assertThat(rewritten(instruction)).isEqualTo(instruction + "<d/>");
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, 1 << 14, 1000, 7})
    void tooLongOne_isDropped_whateverThePieces(int size) {
        String instruction = "<?xml-stylesheet a='" + "?x>".repeat(22_000) + "' href='//t.example/a.css'?>";
        String document = "<a/>" + instruction + "<!x><b/>";

        assertThat(Rewriting.pieces(document, new HostJudge("t.example"), Insertions.NONE, Dialect.XML, size))
                .isEqualTo("<a/><!x><b/>");
    }
}
