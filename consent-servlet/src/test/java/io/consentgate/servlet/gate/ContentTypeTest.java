package io.consentgate.servlet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.servlet.site.Destination;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content types as browsers read them. */
class ContentTypeTest {

    private final ContentTypes types = new ContentTypes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                           | ''               | -",
                "''                                          | ''               | -",
                "text/html                                   | text/html        | -",
                "TEXT/HTML;Charset=utf-8                     | text/html        | utf-8",
                "text/html; x=1; charset=\"utf-8\"           | text/html        | utf-8",
                "text/html charset=utf-8                     | text/html        | -",
                "text/html (x); charset=utf-8                | text/html        | utf-8",
                "text/html(x)                                | text/html        | -",
                "'text/html\tx'                              | text/html        | -",
                "html                                        | ''               | -",
                "unknown/unknown                             | ''               | -",
                "Application/Unknown; charset=utf-8          | ''               | -",
                "*/*                                         | ''               | -",
                "text/plain, text/html                       | text/html        | -",
                "text/html, text/plain                       | text/plain       | -",
                "text/html, x                                | text/html        | -",
                "text/html, */*                              | text/html        | -",
                "text/plain, unknown/unknown                 | ''               | -",
                "text/html; charset=utf-8, text/html         | text/html        | utf-8",
                "text/plain; charset=utf-8, text/html        | text/html        | -",
                "text/plain; x=\"a, text/html\"              | text/plain       | -",
                "text/plain; x=\"\\\", text/html\"            | text/plain       | -",
                "text/html; x=\"\\                            | text/html        | -",
                "text/html; x=\"a; charset=gbk\"             | text/html        | -",
                "text/html; x=\"a; charset=gbk\"; charset=big5 | text/html      | big5",
                "',,text/html,'                              | text/html        | -",
            })
    void header_isReadAsBrowsersDo(String header, String essence, String charset) {
        ContentType type = types.of(header);

        assertThat(type.essence()).isEqualTo(essence);
        assertThat(type.charset()).isEqualTo(charset);
    }

    /** They have the same hash. */
    @Test
    void headersOfTheSamePlace_areToldApart() {
        for (String charset : List.of("Aa", "BB", "Aa", "BB")) {
            ContentType type = types.of("text/html;charset=" + charset);

            assertThat(type.charset()).isEqualTo(charset);
        }
    }

    @ParameterizedTest
    @CsvSource({"application/xml, true", "text/xml, true", "application/rss+xml, true", "text/x, false"})
    void xml_isKnownByItsType(String header, boolean xml) {
        assertThat(types.of(header).otherXml()).isEqualTo(xml);
    }

    @ParameterizedTest
    @CsvSource({
        "STYLE, text/plain, true",
        "STYLE, , true",
        "STYLE, image/svg+xml, true",
        "STYLE, text/html, false",
        "PART, text/plain, false",
        "UNKNOWN, text/css, true"
    })
    void whatIsAskedForAsStyle_isStyleUnlessItIsAPage(Destination destination, String header, boolean css) {
        assertThat(types.of(header).at(destination).css()).isEqualTo(css);
    }
}
