package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrittenMarkupTest {

    private final Reader reader = new Reader();

    @Test
    void scriptWithoutReferences_isReadOnce() {
        assertThat(judge("if(a&&b&c){d='&nothing;&#;&#x;&copy=1'}")).isNull();
        assertThat(reader.texts).hasSize(1);
    }

    @Test
    void references_areReadResolved() {
        assertThat(judge("w('<img src=//one&#46;example>')")).isEqualTo("one");
        assertThat(reader.texts.get(1)).isEqualTo("w('<img src=//one.example>')");
    }

    @Test
    void referenceToReference_isReadResolvedTwice() {
        assertThat(judge("w('<iframe srcdoc=\"<img src=//one&amp;period;example>\">')"))
                .isEqualTo("one");
        assertThat(reader.texts).hasSize(3);
    }

    @Test
    void bothReadings_bringTheirLabels() {
        assertThat(judge("f('//two.example');w('<img src=//one&#x2e;example>')"))
                .isEqualTo("one two");
        assertThat(judge("f('//one.example');w('<b>&lt;</b>')")).isEqualTo("one");
    }

    @Test
    void referencesInReferences_areUnreadableAtSomeDepth() {
        assertThat(judge("'&" + "amp;".repeat(7) + "lt;'")).isNull();
        assertThat(judge("'&" + "amp;".repeat(8) + "lt;'")).isEqualTo("unreadable");
    }

    @Test
    void scriptOfADocumentInDocuments_isResolvedOnce() {
        String script = "<script>w('<img src=//one&#46;example>')</script>";
        String inner = "<iframe srcdoc=\"" + script.replace("&", "&amp;") + "\"></iframe>";
        String page = "<iframe srcdoc='" + inner.replace("&", "&amp;").replace("'", "&#39;") + "'></iframe>";
        assertThat(Rewriting.html(page, reader)).contains("data-consent-blocked=\"one\"");
        assertThat(reader.texts).containsExactly("w('<img src=//one&#46;example>')", "w('<img src=//one.example>')");
    }

    private @Nullable String judge(String script) {
        byte[] bytes = script.getBytes(UTF_8);
        return new WrittenMarkup().judge(reader, bytes, 0, bytes.length);
    }

    /** Blocks two hosts where they are spelled plainly. */
    private static final class Reader implements Judge {

        private final List<String> texts = new ArrayList<>();

        @Override
        public @Nullable String url(Load load, byte[] bytes, int from, int to) {
            return null;
        }

        @Override
        public @Nullable String script(byte[] bytes, int from, int to) {
            String text = new String(bytes, from, to - from, UTF_8);
            texts.add(text);
            return text.contains("one.example") ? "one" : text.contains("two.example") ? "two" : null;
        }

        @Override
        public String unreadable() {
            return "unreadable";
        }

        @Override
        public void base(byte[] bytes, int from, int to) {}
    }
}
