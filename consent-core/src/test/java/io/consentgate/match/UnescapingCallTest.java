package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnescapingCallTest {

    private static final Shipped SHIPPED = new Shipped();

    @ParameterizedTest
    @CsvSource({
        "unescape('%41'), 0",
        "a(window.decodeURI( `%41`)), 9",
        "unescape(a);decodeURIComponent(\"%41\"), 12",
        "unescape('%u0041'), 0",
        "unescape(''+a(1%42)+'x%41'), 0",
        "a('%41');unescape('<b c=\"%41\">'), 9",
        "decodeURI(decodeURI('%2541')), 10"
    })
    void callThatIsGivenAString_isFound(String script, int at) {
        assertThat(first(script)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "%4",
                "%41",
                "unescape('41')",
                "unescape('%4')",
                "unescape('%g1')",
                "unescape('%u004')",
                "unescape('%u004g')",
                "unescape('%U0041')",
                "unescape(a)+'%41'",
                "unescape('')",
                "escape('%41')",
                "nescape('%41')",
                "encodeURI('%41')",
                "'%41'+unescape(",
                "'%41'+unescape"
            })
    void whatUnescapesNothing_isNone(String script) {
        assertThat(first(script)).isEqualTo(script.length());
    }

    @Test
    void escape_isLookedForNotFarBehindTheQuote() {
        String near = "decodeURI('" + " ".repeat(255) + "%41')";
        assertThat(first(near)).isZero();
        String far = "decodeURI('" + " ".repeat(256) + "%41')";
        assertThat(first(far)).isEqualTo(far.length());
    }

    private static int first(String script) {
        byte[] b = script.getBytes(StandardCharsets.US_ASCII);
        return UnescapingCall.first(b, 0, b.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a(unescape('%68ttps://static.hotjar.com/c/hotjar-1.js'))",
                "a(unescape('%u0068ttps://static.hotjar.com/c/hotjar-1.js'))",
                "a(unescape('https://static.hotj%uFF41r.com/c/hotjar-1.js'))",
                "a(decodeURI('//static.hotj%61r.com/c/hotjar-1.js'))",
                "a(decodeURIComponent('%2F%2Fstatic.hotjar.com%2Fc%2Fhotjar-1.js'))",
                "a(unescape('%252F%252Fstatic.hotjar.com%252Fc%252Fhotjar-1.js'))",
                "a(unescape('%2F%2Fstatic.hotjar.com%2Fc%2Fhotjar-1.js'));b('data:text/javascript,b')",
                "b('data:text/javascript,b');a(unescape('%2F%2Fstatic.hotjar.com%2Fc%2Fhotjar-1.js'))",
                "a(unescape('data:%2F%2Fstatic.hotjar.com%2Fc%2Fhotjar-1.js'))",
                // import('//static.hotjar.com/c/hotjar-1.js')
                "unescape('%41');a('data:text/javascript;base64,aW1wb3J0KCcvL3N0YXRpYy5ob3RqYXIuY29tL2MvaG90amFyLTEuanMnKQ==')"
            })
    void addressThatIsUnescaped_belongsToItsVendor(String script) {
        assertThat(SHIPPED.loaded(script)).isEqualTo("hotjar");
    }

    @Test
    void addressThatNothingUnescapes_isNobodys() {
        assertThat(SHIPPED.loaded("a('/b?c=%2F%2Fstatic.hotjar.com%2Fc%2Fhotjar-1.js')"))
                .isEqualTo("?none");
    }

    @Test
    void escapesOfEscapes_areReadToTheBound() {
        String script = "a(unescape('%2525252525252525252525252F'))";
        assertThat(SHIPPED.loaded(script)).isEqualTo("?unreadable");
    }
}
