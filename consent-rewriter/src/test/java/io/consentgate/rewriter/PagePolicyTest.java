package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that stands in the page's head is told before what follows it. */
class PagePolicyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <meta http-equiv=Content-Security-Policy content="img-src&#32;*"><script src=a.js></script> | policy img-src *, url a.js
            <script src=a.js></script><META content=b HTTP-EQUIV=' content-security-policy'>            | url a.js, policy b
            <body><meta http-equiv=content-security-policy content=b><script src=a.js></script>         | url a.js
            <meta http-equiv=refresh content=b><script src=a.js></script>                               | url a.js
            <meta http-equiv=content-security-policy><script src=a.js></script>                         | url a.js
            """)
    void policyOfTheHead_isToldInItsPlace(String document, String told) {
        Told judge = new Told();
        Rewriting.html(document, judge, Insertions.of("", "ours", "", "", "data-none"));
        assertThat(String.join(", ", judge.all)).isEqualTo(told);
    }

    /** Lets everything through and writes down what it was told. */
    private static final class Told implements Judge {

        private final List<String> all = new ArrayList<>();

        @Override
        public @Nullable String url(Load load, byte[] bytes, int from, int to) {
            all.add("url " + new String(bytes, from, to - from, ISO_8859_1));
            return null;
        }

        @Override
        public void policy(byte[] bytes, int from, int to) {
            all.add("policy " + new String(bytes, from, to - from, ISO_8859_1));
        }

        @Override
        public @Nullable String script(byte[] bytes, int from, int to) {
            return null;
        }

        @Override
        public String unreadable() {
            return "unreadable";
        }

        @Override
        public void base(byte[] bytes, int from, int to) {}
    }
}
