package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code that is left out of an attribute is told as the whole value that stood there. */
class LeftOutCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "", textBlock = """
            <p onclick="no()" onfocus=own()>                       | no()
            <p onclick="no(1 &lt; 2)" onblur=no(2)>                | no(1 < 2), no(2)
            <a href="java&#10;script:no(%20)">                     | java\\nscript:no(%20)
            <a href=javascript:own()>                              |
            <iframe srcdoc="<script>no()</script>"></iframe>       | <script>no()</script>
            <iframe srcdoc="<p onclick=no()>"></iframe>            | <p onclick=no()>
            <iframe src="data:text/html,<script>no()</script>">    | data:text/html,<script>no()</script>
            <iframe src=https://no.example/></iframe>              |
            <script>no()</script>                                  |
            <p data-consent-tag="&lt;p onclick=no()>">             |
            """)
    void codeIsTold_whereItIsLeftOut(String document, @Nullable String told) {
        Told judge = new Told();
        Rewriting.html(document, judge, Insertions.NONE);
        assertThat(String.join(", ", judge.all).replace("\n", "\\n")).isEqualTo(told == null ? "" : told);
    }

    /** Refuses what says no and writes down the code that it was told of. */
    private static final class Told implements Judge {

        private final List<String> all = new ArrayList<>();

        @Override
        public @Nullable String url(Load load, byte[] bytes, int from, int to) {
            return script(bytes, from, to);
        }

        @Override
        public @Nullable String script(byte[] bytes, int from, int to) {
            return text(bytes, from, to).contains("no") ? "no" : null;
        }

        @Override
        public void code(byte[] bytes, int from, int to) {
            all.add(text(bytes, from, to));
        }

        @Override
        public String unreadable() {
            return "unreadable";
        }

        @Override
        public void base(byte[] bytes, int from, int to) {}

        private static String text(byte[] bytes, int from, int to) {
            return new String(bytes, from, to - from, ISO_8859_1);
        }
    }
}
