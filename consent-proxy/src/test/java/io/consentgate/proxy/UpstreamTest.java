package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamTest {

    @ParameterizedTest
    @CsvSource({
        "http://shop.example, http://shop.example, shop.example",
        "HTTP://Shop.Example:80/, http://shop.example, shop.example",
        "https://shop.example:443, https://shop.example, shop.example",
        "http://127.0.0.1:3000/app/, http://127.0.0.1:3000/app, 127.0.0.1:3000",
        "http://[::1]:3000, http://[::1]:3000, [::1]:3000"
    })
    void url_isReadIntoItsShortestForm(String text, URI origin, String authority) {
        assertThat(Upstream.parse(text)).isInstanceOfSatisfying(Upstream.Site.class, site -> {
            assertThat(site.origin()).isEqualTo(origin);
            assertThat(site.authority()).isEqualTo(authority);
        });
    }
}
