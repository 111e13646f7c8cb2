package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataUrlsTest {

    private static final Shipped SHIPPED = new Shipped();
    private static final String LOADS = "import 'https://static.hotjar.com/c/hotjar-1.js'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a('data:,b')",
                "a(\"data:,b\")",
                "a(`data:,b`)",
                "a('  data:,b')",
                "a('DATA:,b')",
                "data:,b",
                "a='url(data:,b)'",
                "a='<iframe src=data:,b>'",
                "a='0;data:,b'",
                "a={data:'data:,b'}"
            })
    void address_begins(String script) {
        assertThat(first(script)).isEqualTo(script.toLowerCase(Locale.ROOT).lastIndexOf("data:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a={data:b}", "a={b:1,data:c}", "a={b:1, data:c}", "a='metadata:,b'", "a('dat:,b')", "ata:"})
    void whatOnlyHasItsName_isNone(String script) {
        assertThat(first(script)).isEqualTo(script.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "data:,a%20b%2zc%4 | data:,a b%2zc%4",
                "data:,%u0061%u00e4%ud83d%u00 | ~data:,a\u00c3\u00a4\u00ff%u00~",
                "data:;base64,YWJj,%41 | data:;base64,YWJj,A",
                "data:;base64,YWJj' | ~abc\n~",
                "data:text/x; BASE64 ,YWI | ~ab\n~",
                "data:;base64;x=y,-_8= | ~\u00fb\u00ff\n~",
                "data:;base64,Y WI=';b=';base64,Yw==' | ~ab\nc\n~",
                "data:,%61%00b%1B(Jc | data:,abc"
            })
    void whatIsCarried_isReadInItsOwnSpelling(String written, String meant) {
        assertThat(undone(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data:,abc", "data:;base64", "data:;base64,", "data:;base64,!", "data:base64,YWJj", "data:,%4"})
    void whatIsCarriedAsItIs_isNotReadAgain(String script) {
        assertThat(undone(script)).isNull();
    }

    @Test
    void scriptWithinScripts_isReadToTheBound() {
        String script = LOADS;
        for (int i = 0; i < 8; i++) {
            script = carrying(script);
            assertThat(SHIPPED.loaded(script)).isEqualTo("hotjar");
        }
        assertThat(SHIPPED.loaded(carrying(script))).isEqualTo("?unreadable");
        assertThat(SHIPPED.loaded(LOADS + ";" + carrying(script))).isEqualTo("hotjar");
    }

    @Test
    void vendorThatIsCarriedAlone_isTheBlockedOne() {
        byte[] both = ("'https://connect.facebook.net/en_US/fbevents.js';" + carrying(LOADS))
                .getBytes(StandardCharsets.US_ASCII);
        for (String blocked : new String[] {"hotjar", "meta-pixel"}) {
            int found = SHIPPED.matcher.script(
                    both, 0, both.length, vendor -> SHIPPED.name(vendor).equals(blocked));
            assertThat(SHIPPED.name(found)).isEqualTo(blocked);
        }
    }

    private static String carrying(String script) {
        String body = Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.US_ASCII));
        return "import 'data:text/javascript;base64," + body + "'";
    }

    private static int first(String script) {
        byte[] b = script.getBytes(StandardCharsets.ISO_8859_1);
        return DataUrls.first(b, 0, b.length);
    }

    private static @Nullable String undone(String script) {
        byte[] b = script.getBytes(StandardCharsets.ISO_8859_1);
        DataUrls urls = new DataUrls();
        int length = urls.undo(b, 0, b.length);
        return length == 0 ? null : new String(urls.text(), 0, length, StandardCharsets.ISO_8859_1);
    }
}
