package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held back is bounded, however long the page goes on; the counts are of bytes, not of time. */
class BoundsTest {

    /** The longest script and the longest tag, and what an array keeps free. */
    static final int MOST_HELD = (1 << 18) + (1 << 17);

    private static final int ENOUGH = 20 << 20;

    private int sent;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<!-",
                "<a ",
                "</script",
                "&#",
                "[CDATA[",
                "-",
                "<!--",
                "<script>",
                "<style>a{b:url(",
                "<p x='",
                "<svg>",
                "</noscript ",
                "<template>",
                "<script><!--<script>",
                "]]>",
                "\0",
                "<title><"
            })
    void repetition_isNeverHeldForLong(String piece) throws IOException {
        for (String before :
                new String[] {"", "<p title='", "<!--", "<script>", "<noscript><!--", "<svg><![CDATA[", "<style>"}) {
            assertThat(mostHeld(before, piece)).as(before + piece).isLessThan(MOST_HELD);
        }
    }

    private int mostHeld(String before, String piece) throws IOException {
        byte[] pieces = piece.repeat(10_000 / piece.length()).getBytes(ISO_8859_1);
        HtmlRewriter rewriter = rewriter();
        rewriter.write(before.getBytes(ISO_8859_1), 0, before.length());
        int most = 0;
        for (int i = 0; i < 100; i++) {
            rewriter.write(pieces, 0, pieces.length);
            most = Math.max(most, rewriter.heldBytes());
        }
        rewriter.end();
        return most;
    }

    private HtmlRewriter rewriter() {
        return new HtmlRewriter(
                (bytes, from, length) -> sent += length, new HostJudge("t.example"), Insertions.NONE, Dialect.HTML);
    }

    @Test
    void endlessAttribute_isDropped() throws IOException {
        HtmlRewriter rewriter = rewriter();
        byte[] start = "<div title='".getBytes(ISO_8859_1);
        rewriter.write(start, 0, start.length);
        byte[] filling = "x".repeat(1 << 16).getBytes(ISO_8859_1);
        for (int i = 0; i < ENOUGH >> 16; i++) {
            rewriter.write(filling, 0, filling.length);
            assertThat(rewriter.heldBytes()).isLessThan(MOST_HELD);
        }
        assertThat(sent).isLessThan(100);
    }

    @Test
    void endlessComment_passes() throws IOException {
        HtmlRewriter rewriter = rewriter();
        byte[] filling = "<!-- x".repeat(1 << 13).getBytes(ISO_8859_1);
        int total = 0;
        while (total < ENOUGH) {
            rewriter.write(filling, 0, filling.length);
            total += filling.length;
            assertThat(rewriter.heldBytes()).isLessThan(4);
        }
        rewriter.end();
        assertThat(sent).isEqualTo(total);
    }

    @Test
    void longTag_keepsItsNameAndItsPlace() {
        String title = " title='" + "x".repeat(1 << 17) + "' ";
        assertThat(Rewriting.html("<p><script" + title + "src=//t.example/a></script>b", new HostJudge("t.example")))
                .isEqualTo("<p><script type=\"text/plain\" data-consent-blocked=\"unreadable\"></script>b");
        assertThat(Rewriting.html("<svg><g" + title + "/><g" + title + "></g></svg>", new HostJudge()))
                .isEqualTo(
                        "<svg><g data-consent-blocked=\"unreadable\"/><g data-consent-blocked=\"unreadable\"></g></svg>");
        assertThat(Rewriting.html("<b></b" + title + ">c", new HostJudge())).isEqualTo("<b></b>c");
    }

    @Test
    void longTag_isKnownToBeOpen_aroundSvg() {
        String document = "<div title='" + "x".repeat(1 << 17) + "'><svg></div>"
                + "<style><!-- </style><img src=//t.example/x> --></style>";
        String rewritten = Rewriting.html(document, new HostJudge("t.example"));
        assertThat(Contacts.of(rewritten, new HostJudge("t.example"), true)).isEmpty();
    }

    @Test
    void longScript_isNeutralisedUnread() {
        String script = "a=1;".repeat(1 << 17);
        assertThat(Rewriting.html("<script>" + script + "</script>b", new HostJudge()))
                .isEqualTo(
                        "<script type=\"text/plain\" data-consent-blocked=\"unreadable\" data-consent-tag=\"&lt;script&gt;\">"
                                + script + "</script>b");
    }

    @Test
    void longStyle_isRewrittenAsItComes() {
        String style = "a{b:c}".repeat(1 << 16);
        String document = "<style>" + style + "@import '//t.example/a';" + "</style>b";
        assertThat(Rewriting.html(document, new HostJudge())).isEqualTo(document);
        assertThat(Rewriting.html("<style>a{b:url(//t.example/x)}" + style, new HostJudge("t.example")))
                .isEqualTo("<style>a{b:url(data:,)/*consent t.example //t.example/x)*/}" + style);
    }

    @Test
    void whatIsWrittenInOne_goesOnInOne() throws IOException {
        String image = "<img src=//t.example/a.png><style>a{background:url(//t.example/b);color:red}</style>";
        byte[] page = (image + "<p>text".repeat(30_000) + image).getBytes(ISO_8859_1);
        byte[] sheet = "a{background:url(//t.example/b)}".repeat(9_000).getBytes(ISO_8859_1);
        AtomicInteger sent = new AtomicInteger();
        Sink sink = (bytes, from, length) -> sent.incrementAndGet();
        Rewriter html = new HtmlRewriter(sink, new HostJudge("t.example"), Insertions.NONE, Dialect.HTML);
        Rewriter css = new CssRewriter(sink, new HostJudge("t.example"));

        html.write(page, 0, page.length);
        assertThat(sent).hasValue(1);
        html.end();
        css.write(sheet, 0, sheet.length);
        assertThat(sent).hasValue(2);
    }
}
