package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMarkupTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "if(a&&b&c){d='&nothing;&#;&#x;&copy=1'}", "&", "&&lt;", "a&&lt;b;c"})
    void scriptWithoutReferences_saysWhatItIs(String script) {
        assertThat(written(script)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "w('<img src=//one&#46;example>') | w('<img src=//one.example>')",
                "w('//one&#x2e;example') | w('//one.example')",
                "w('//one&period;example&sol;a') | w('//one.example/a')",
                "if(a&&b)w('//one&period;example') | if(a&&b)w('//one.example')",
                "'&amp;period;' | '&period;'",
                "&lt; | <",
                "'&nGt;&lt;' | ~'\u226b\u20d2<'~"
            })
    void references_areResolved(String script, String document) {
        assertThat(written(script)).isEqualTo(document);
    }

    /** A list of addresses has ampersands too, of which none stands for something else. */
    @Test
    void referenceBehindManyAmpersands_isFound() {
        String parameters = "a?b=1&c=2&d=3&&e".repeat(100);
        assertThat(written(parameters)).isNull();
        assertThat(written(parameters + "&#46;")).isEqualTo(parameters + ".");
    }

    private static @Nullable String written(String script) {
        byte[] bytes = script.getBytes(UTF_8);
        byte[] out = new byte[bytes.length + bytes.length / 5];
        int length = WrittenMarkup.resolve(bytes, 0, bytes.length, out);
        return length == 0 ? null : new String(out, 0, length, UTF_8);
    }
}
