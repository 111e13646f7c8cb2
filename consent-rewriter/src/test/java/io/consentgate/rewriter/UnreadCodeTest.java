package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A judge who reads no code is asked about addresses in attributes all the same. */
class UnreadCodeTest {

    private static final Judge READS_CODE = new HostJudge("t.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>load('//t.example/a.js')</script>",
                "<script type=importmap>{\"imports\": {\"a\": \"//t.example/a.js\"}}</script>",
                "<style>@import '//t.example/a.css';</style>",
                "<p style='background: url(//t.example/a.png)'>",
                "<p onclick=\"load('//t.example/a.js')\">",
                "<svg><path fill='url(//t.example/a.svg#b)'/></svg>",
                "<svg><style>@import '//t.example/a.css';</style></svg>",
                "<iframe srcdoc=\"<p style='background: url(//t.example/a.png)'>\"></iframe>"
            })
    void code_passes(String document) {
        assertThat(Rewriting.html(document, READS_CODE, Insertions.NONE)).isNotEqualTo(document);
        assertThat(Rewriting.html(document, new ReadsNoCode(), Insertions.NONE)).isEqualTo(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=//t.example/a.js onload='a()'></script>",
                "<link rel=stylesheet href=//t.example/a.css>",
                "<style></style><img style='color: red' src=//t.example/a.png>",
                "<a href=\"javascript:load('//t.example/a.js')\">",
                "<svg><image href=//t.example/a.png fill=red /></svg>",
                "<iframe srcdoc='<img src=//t.example/a.png>'></iframe>"
            })
    void addresses_areJudged(String document) {
        assertThat(Rewriting.html(document, new ReadsNoCode(), Insertions.NONE))
                .isNotEqualTo(document)
                .isEqualTo(Rewriting.html(document, READS_CODE, Insertions.NONE));
    }

    /** Judges as the other does what it is asked about. */
    private static final class ReadsNoCode implements Judge {

        @Override
        public boolean readsCode() {
            return false;
        }

        @Override
        public @Nullable String url(Load load, byte[] bytes, int from, int to) {
            return READS_CODE.url(load, bytes, from, to);
        }

        @Override
        public @Nullable String script(byte[] bytes, int from, int to) {
            return READS_CODE.script(bytes, from, to);
        }

        @Override
        public String unreadable() {
            return READS_CODE.unreadable();
        }

        @Override
        public void base(byte[] bytes, int from, int to) {}
    }
}
