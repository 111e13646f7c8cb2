package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document type declaration that is longer than what is held: HTML passes it on as it comes, XML without it is still a page. */
class LongDoctypeTest {

    private static final String LONG = "<!-- x".repeat(1 << 14);
    private static final String IMAGE = "<image href='https://t.example/1.gif'/>";
    private static final Insertions INSERTIONS =
            Insertions.of("", "<script src=\"/head.js\"></script>", "<i id=\"banner\"></i>", "", "data-open");

    @Test
    void ofHtml_passes_andThePageIsJudged() {
        String doctype = "<!DOCTYPE html PUBLIC \"" + LONG + "' <img src=//t.example/1.gif \" 'a" + LONG + ">";
        String page = doctype + "<title>t</title><p>" + IMAGE.replace("href", "title");
        String rewritten = rewritten(page, Dialect.HTML);

        assertThat(rewritten)
                .startsWith(doctype + "<title>t</title><!--consent--><script")
                .endsWith("'/>");
        assertThat(Contacts.of(rewritten, new HostJudge("t.example"), true)).isEmpty();
        assertThat(Contacts.tree(rewritten, true).getElementsByTagName("p").getLength())
                .isEqualTo(1);
        assertSameInAnyPieces(page, Dialect.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[<!ENTITY t '%s]>'> <!-- it's ]> --><?a ]> ' ?>]",
                "[<!-- %s --><!ATTLIST image href CDATA 'https://t.example/1.gif'> <!-- \" -->]",
                "PUBLIC '%s' \"a>b\" [<?a '?>]",
                "[<?a %s?><!-- ' ]>-->]"
            })
    void ofXml_isDropped_andThePageIsJudged(String declared) throws Exception {
        String document = "<?xml version='1.0'?><!DOCTYPE svg " + declared.formatted("x".repeat(1 << 16)) + "><svg>"
                + IMAGE + "<text title='a'>it's</text></svg>";
        String rewritten = rewritten(document, Dialect.XML);

        assertThat(rewritten)
                .startsWith(
                        "<?xml version='1.0'?><?consent-blocked unreadable?><svg><image data-consent-blocked=\"t.example\"")
                .endsWith("<text title='a'>it's</text></svg>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(rewritten.getBytes(ISO_8859_1)))
                        .getElementsByTagName("text")
                        .getLength())
                .isEqualTo(1);
        assertSameInAnyPieces(document, Dialect.XML);
    }

    @ParameterizedTest
    @CsvSource({
        "HTML, <!DOCTYPE html ",
        "HTML, <!DOCTYPE html [<!--",
        "XML, <!DOCTYPE svg ",
        "XML, <!DOCTYPE svg \"",
        "XML, <!DOCTYPE svg [",
        "XML, <!DOCTYPE svg [<!ENTITY t '",
        "XML, <!DOCTYPE svg [<!--",
        "XML, <!DOCTYPE svg [<?a "
    })
    void endlessOne_isNotHeld(Dialect dialect, String beginning) throws IOException {
        HtmlRewriter rewriter =
                new HtmlRewriter((bytes, from, length) -> {}, new HostJudge(), Insertions.NONE, dialect);
        rewriter.write(beginning.getBytes(ISO_8859_1), 0, beginning.length());
        byte[] filling = "a-]<?".repeat(1 << 13).getBytes(ISO_8859_1);
        for (int i = 0; i < 100; i++) {
            rewriter.write(filling, 0, filling.length);
            assertThat(rewriter.heldBytes()).isLessThan(2 * Tokenizer.LONGEST_TAG);
        }
    }

    @Test
    void moreThanCanBeCounted_isStillTooLong() {
        Window window = new Window(1 << 20);
        XmlDoctype doctype = new XmlDoctype(window);
        doctype.open(0);
        byte[] filling = " ".repeat(1 << 20).getBytes(ISO_8859_1);
        for (long seen = 0; seen <= Integer.MAX_VALUE; seen += filling.length) {
            doctype.move(window.append(filling, 0, filling.length));
            doctype.end();
            assertThat(doctype.isTooLong()).isTrue();
            window.mark = window.limit;
        }
    }

    /** Small pieces where the declaration ends, and cuts anywhere. */
    private static void assertSameInAnyPieces(String document, Dialect dialect) {
        String whole = rewritten(document, dialect);
        int end = document.lastIndexOf("<image");
        for (int from = end - 90; from < end; from++) {
            assertThat(cut(document, dialect, from, from + 1, from + 2, from + 5, from + 6))
                    .as("cut at %d", from)
                    .isEqualTo(whole);
        }
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int[] cuts = random.ints(9, 1, document.length()).sorted().toArray();
            assertThat(cut(document, dialect, cuts)).as("cut at %s", cuts).isEqualTo(whole);
        }
    }

    private static String cut(String document, Dialect dialect, int... cuts) {
        return Rewriting.cut(document, new HostJudge("t.example"), INSERTIONS, dialect, cuts);
    }

    private static String rewritten(String document, Dialect dialect) {
        return Rewriting.whole(document, new HostJudge("t.example"), INSERTIONS, dialect);
    }
}
