package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedStringsTest {

    private static final Shipped SHIPPED = new Shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a('b'+'c') | a('bc')",
                "a(\"b\" + 'c'+`d`) | a(\"bcd`)",
                "a='b'+''+'c'+d+'e' +'f' | a='bc'+d+'ef'",
                "'b'+'+'+'c' | 'b+c'",
                "''+'' | ''",
                "'+' | ~ ~"
            })
    void pieces_areJoined(String script, String meant) {
        byte[] b = script.getBytes(StandardCharsets.US_ASCII);
        JoinedStrings strings = new JoinedStrings();
        int length = strings.join(b, 0, JoinedStrings.first(b, 0, b.length), b.length);
        assertThat(new String(strings.text(), 0, length, StandardCharsets.US_ASCII))
                .isEqualTo(meant.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "'+", "+'", "1+'b'", "'b'+c", "a+b", "'b'-'c'", "'b'+ +'c'", "'b'"})
    void whatIsNotPutTogether_isNone(String script) {
        byte[] b = script.getBytes(StandardCharsets.US_ASCII);
        assertThat(JoinedStrings.first(b, 0, b.length)).isEqualTo(b.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('https://static.hot'+'jar.com/c/hotjar-1.js')",
                "fetch('https:'+'//static.'+'hotjar'+'.com/c/hotjar-1.js')",
                "fetch(atob('Ly9zdGF0aWMuaG90'+'amFyLmNvbS9jL2hvdGphci0xLmpz'))"
            })
    void addressInPieces_belongsToItsVendor(String script) {
        assertThat(SHIPPED.loaded(script)).isEqualTo("hotjar");
        assertThat(SHIPPED.loaded(script.replace("+", "-"))).isEqualTo("?none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a('https://static.example/'+'jar.com/c/'+'hotjar')",
                "a=['+','-']+'+'+'+'+'-'+'+'+'+'",
                "a('b'+'c'+'d'+\"+'\"+'+'+\"'+\")"
            })
    void ownPieces_areNobodys(String script) {
        assertThat(SHIPPED.loaded(script)).isEqualTo("?none");
    }
}
