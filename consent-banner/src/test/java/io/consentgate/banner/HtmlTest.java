package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void text_keepsItsMeaningAndBreaksOutOfNothing() {
        String html = new Html()
                .open("p")
                .attr("title", "\"'><b>")
                .text("a < b & c \u00e5 \ud83c\udf6a")
                .close("p")
                .done();

        assertThat(html).isEqualTo("<p title=\"&#34;&#39;&#62;&#60;b&#62;\">a &#60; b &#38; c &#229; &#127850;</p>");
    }

    @Property
    void anyText_comesOutAsAsciiWithoutMarkup(@ForAll String text) {
        String html = new Html().text("x" + text).done();

        assertThat(html).isASCII().doesNotContain("<").doesNotContain(">").doesNotContain("\"");
        assertThat(html.chars()).allMatch(c -> c >= 0x20 || c == '\n' || c == '\t');
    }

    @Test
    void charactersThatHtmlForbids_becomeReplacementCharacters() {
        assertThat(new Html().text("a\u0000b\u0085c\ud800d").done()).isEqualTo("a&#65533;b&#65533;c&#65533;d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " https://a.example",
                "JaVaScRiPt:1",
                "data:text/html,x",
                "//evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "vbscript:x",
                "a/relative",
                ""
            })
    void urlThatIsNeitherWebNorPath_isLeftOut(String url) {
        assertThat(new Html().open("a").href(url).close("a").done()).isEqualTo("<a></a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/?a=1", "http://a.example", "HTTPS://a.example", "/path?x#y", "/"})
    void urlOfWebOrPath_isWritten(String url) {
        assertThat(new Html().open("a").href(url).close("a").done()).isEqualTo("<a href=\"" + url + "\"></a>");
    }

    @Test
    void attributeOutsideATag_isAFault() {
        assertThatThrownBy(() -> new Html().text("x").flag("hidden")).isInstanceOf(IllegalStateException.class);
    }
}
