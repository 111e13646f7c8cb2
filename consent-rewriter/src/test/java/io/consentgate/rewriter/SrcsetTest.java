package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrcsetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /a.gif 1x, /b.gif 2x          | /a.gif /b.gif
                    /a.gif 3x,//t.example/b.gif 1x| /a.gif //t.example/b.gif
                    /a.gif,/b.gif                 | /a.gif,/b.gif
                    /a.gif, /b.gif                | /a.gif /b.gif
                    /a.gif,,, ,/b.gif             | /a.gif /b.gif
                    , ,/a.gif 100w                | /a.gif
                    data:image/gif;base64,AA== 1x | data:image/gif;base64,AA==
                    /a.gif (1x, /no.gif), /b.gif  | /a.gif /b.gif
                    /a.gif (1x (, /no.gif), /b    | /a.gif /b
                    /a.gif 1x (                   | /a.gif
                    /a.gif(, /b.gif               | /a.gif( /b.gif
                    /a.gif wrong 7q,/b.gif        | /a.gif /b.gif
                    """)
    void everyCandidate_isAskedAbout(String value, String urls) {
        AskedUrls judge = new AskedUrls();
        assertThat(Srcset.judge(judge, value.getBytes(UTF_8), 0, value.length()))
                .isNull();
        assertThat(String.join(" ", judge.urls)).isEqualTo(urls);
    }

    @Test
    void whiteSpace_isThatOfHtml() {
        AskedUrls judge = new AskedUrls();
        byte[] value = "\t/a\u000B\f1x\r,\n/b\t".getBytes(UTF_8);
        Srcset.judge(judge, value, 0, value.length);
        assertThat(judge.urls).containsExactly("/a\u000B", "/b");
    }

    @Test
    void blockedCandidates_answerWithTheirLabels() {
        AskedUrls judge = new AskedUrls("evil", "worse");
        byte[] value = "/a, //evil.example/b 2x, /evil, //worse.example/c".getBytes(UTF_8);
        assertThat(Srcset.judge(judge, value, 0, value.length)).isEqualTo("evil worse");
        assertThat(judge.urls).containsExactly("/a", "//evil.example/b", "/evil", "//worse.example/c");
    }

    @Test
    void emptyOrCommas_asksNothing() {
        AskedUrls judge = new AskedUrls();
        assertThat(Srcset.judge(judge, " , ,".getBytes(UTF_8), 0, 4)).isNull();
        assertThat(judge.urls).isEmpty();
    }
}
