package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gives the last bytes together with the end gets all that is left in one piece. */
class LastBytesTest {

    private static final byte[] PAGE =
            "<html><body><script src=//t.example/a.js></script><p>text</body>".getBytes(US_ASCII);

    private final List<String> calls = new ArrayList<>();

    @Test
    void wholePage_isOnePiece() throws IOException {
        rewriter().end(PAGE, 0, PAGE.length);

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0))
                .startsWith("last <html")
                .contains("data-consent-blocked=")
                .endsWith("</body>");
    }

    @Test
    void lastOfTwoPieces_isSentAsTheLast() throws IOException {
        HtmlRewriter rewriter = rewriter();
        rewriter.write(PAGE, 0, 20);
        rewriter.end(PAGE, 20, PAGE.length - 20);

        assertThat(calls).hasSize(2);
        assertThat(calls.get(1)).startsWith("last ").endsWith("</body>");
    }

    @Test
    void emptyPage_endsToo() throws IOException {
        rewriter().end(PAGE, 0, 0);

        assertThat(calls).containsExactly("last ");
    }

    private HtmlRewriter rewriter() {
        Sink sink = new Sink() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                calls.add("piece " + new String(bytes, from, length, US_ASCII));
            }

            @Override
            public void last(byte[] bytes, int from, int length) {
                calls.add("last " + new String(bytes, from, length, US_ASCII));
            }
        };
        return new HtmlRewriter(sink, new HostJudge("t.example"), Insertions.NONE, Dialect.HTML);
    }
}
