package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchedRuleTest {

    private static final Register REGISTER = Register.of(Policy.trial("shop.example"), Catalogue.shipped());
    private static final PageUrl PAGE = PageUrl.of("https://www.shop.example/a");

    @ParameterizedTest
    @CsvSource({
        "google-analytics, https://www.googletagmanager.com/gtag/js?id=G-1, www.googletagmanager.com/gtag/js?id=G-",
        "google-ads, https://www.googletagmanager.com/gtag/js?id=AW-1, www.googletagmanager.com/gtag/js?id=AW-",
        "hotjar, https://static.hotjar.com/c/hotjar-1.js, static.hotjar.com",
        "google-tag-manager, /own/gtm.js?id=GTM-1, */gtm.js?id=GTM-",
        "hotjar, https://www.shop.example/c.js, "
    })
    void url_isKnownByTheRuleThatSaysMost(String vendor, String url, String rule) {
        byte[] bytes = ascii(url);
        assertThat(MatchedRule.url(entry(vendor), bytes, 0, bytes.length, PAGE, Use.SCRIPT))
                .isEqualTo(Optional.ofNullable(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "hotjar, 's.src=\"https://static.hotjar.com/c/hotjar-1.js\"', static.hotjar.com/c/hotjar-",
        "exponea, webxpClient(), webxpClient",
        "hotjar, f(), "
    })
    void script_isKnownByAPieceOfItsLoaderOrByAnAddress(String vendor, String script, String rule) {
        byte[] bytes = ascii(script);
        assertThat(MatchedRule.script(entry(vendor), Respelling.NONE, bytes, 0, bytes.length))
                .isEqualTo(Optional.ofNullable(rule));
    }

    @ParameterizedTest
    @CsvSource({"hotjar, _hjSession_1, _hjSession_*", "meta-pixel, _fbp, _fbp", "hotjar, cart, "})
    void cookie_isKnownByItsName(String vendor, String name, String rule) {
        assertThat(MatchedRule.cookie(entry(vendor), name)).isEqualTo(Optional.ofNullable(rule));
    }

    private static Register.Entry entry(String vendor) {
        return REGISTER.vendor(vendor).orElseThrow();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
