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
    void wholePage_isOnePieceOfAKnownLength() throws IOException {
        rewriter().end(PAGE, 0, PAGE.length);

        assertThat(calls).hasSize(2);
        assertThat(calls.get(0)).isEqualTo("ends after " + calls.get(1).length());
        assertThat(calls.get(1))
                .startsWith("<html")
                .contains("data-consent-blocked=")
                .endsWith("</body>");
    }

    @Test
    void lastOfTwoPieces_isTheRest() throws IOException {
        HtmlRewriter rewriter = rewriter();
        rewriter.write(PAGE, 0, 20);
        rewriter.end(PAGE, 20, PAGE.length - 20);

        assertThat(calls).hasSize(3);
        assertThat(calls.get(1)).isEqualTo("ends after " + calls.get(2).length());
        assertThat(calls.get(2)).endsWith("</body>");
    }

    @Test
    void emptyPage_endsToo() throws IOException {
        rewriter().end(PAGE, 0, 0);

        assertThat(calls).containsExactly("ends after 0");
    }

    private HtmlRewriter rewriter() {
        Sink sink = new Sink() {
            @Override
            public void write(byte[] bytes, int from, int length) {
                calls.add(new String(bytes, from, length, US_ASCII));
            }

            @Override
            public void ends(long length) {
                calls.add("ends after " + length);
            }
        };
        return new HtmlRewriter(sink, new HostJudge("t.example"), Insertions.NONE, Dialect.HTML);
    }
}
