package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.UrlRule.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** URLs as they stand in real pages, and URLs that only look like them. */
class ProbeUrlsTest {

    private static final Shipped SHIPPED = new Shipped();
    private static final PageUrl PAGE = PageUrl.of("https://www.shop.example/a/b.html");

    @ParameterizedTest(name = "{1} {0} -> {2}")
    @CsvFileSource(resources = "probe-urls.csv", useHeadersInDisplayName = true)
    void url_belongsTo(String url, Use use, String owner) {
        assertThat(SHIPPED.owner(url, PAGE, use)).isEqualTo(owner);
    }

    /** The quotes in these are the script's. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(resources = "probe-scripts.csv", useHeadersInDisplayName = true, quoteCharacter = '~')
    void script_loads(String script, String owner) {
        assertThat(SHIPPED.loaded(script)).isEqualTo(owner);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(resources = "probe-links.csv", useHeadersInDisplayName = true)
    void link_measuresFor(String url, String owner) {
        assertThat(SHIPPED.measured(url, PAGE)).isEqualTo(owner);
    }
}
