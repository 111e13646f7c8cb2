package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedStringsTest {

    private static final Shipped SHIPPED = new Shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a(atob('YWJj')) | ~'abc\n~",
                "a(window.atob( \"YWI=\" )+atob(`Y w==`)) | ~'ab\n'c\n~",
                "atob('!');atob();atob('') | ~''~",
                "atob(b);atob('YWJj | ~'abc\n~",
                "atob('YW | ~'a\n~"
            })
    void stringThatIsDecoded_isRead(String script, String meant) {
        byte[] b = script.getBytes(StandardCharsets.US_ASCII);
        DecodedStrings strings = new DecodedStrings();
        int length = strings.undo(b, DecodedStrings.first(b, 0, b.length), b.length);
        assertThat(new String(strings.text(), 0, length, StandardCharsets.US_ASCII))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b(",
                "(b)",
                "tob('YWJj')",
                "ato b('YWJj')",
                "atob",
                "atob(",
                "atob('",
                "atob(b)",
                "btoa('abc')"
            })
    void whatDecodesNothing_isNone(String script) {
        byte[] b = script.getBytes(StandardCharsets.US_ASCII);
        assertThat(DecodedStrings.first(b, 0, b.length)).isEqualTo(b.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://static.hotjar.com/c/hotjar-1.js",
                "//static.hotjar.com/c/hotjar-1.js",
                "static.hotjar.com/c/hotjar-1.js",
                "import('https:\\/\\/static.hotjar.com/c/hotjar-1.js')"
            })
    void addressOrCodeThatIsDecoded_belongsToItsVendor(String hidden) {
        assertThat(SHIPPED.loaded("a('https://a.example/');b(" + decoding(hidden) + ")"))
                .isEqualTo("hotjar");
    }

    @Test
    void longString_isReadToItsEnd() {
        String own = "a".repeat(5_000);
        assertThat(SHIPPED.loaded("eval(atob('YWI='));eval(" + decoding(own + "//static.hotjar.com/c/hotjar-1.js")))
                .isEqualTo("hotjar");
    }

    @Test
    void decodingWithinDecoding_isReadToTheBound() {
        String script = "import('https://static.hotjar.com/c/hotjar-1.js')";
        for (int i = 0; i < 8; i++) {
            script = "eval(" + decoding(script) + ")";
            assertThat(SHIPPED.loaded(script)).isEqualTo("hotjar");
        }
        assertThat(SHIPPED.loaded("eval(" + decoding(script) + ")")).isEqualTo("?unreadable");
    }

    private static String decoding(String text) {
        return "atob('" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII)) + "')";
    }
}
