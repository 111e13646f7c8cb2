package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Kind;
import io.consentgate.catalogue.UrlRule;
import io.consentgate.catalogue.UrlRule.Match;
import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.Vendor.Footprint;
import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorMatcherTest {

    private static final PageUrl PAGE = PageUrl.of("https://www.shop.example/a/b.html?x");
    private static final UrlRule SDK = new UrlRule(
            "net.example", Match.SUFFIX, Optional.of("/*/sdk.js"), Optional.empty(), Set.of(), true, false, true);

    private final VendorMatcher matcher = VendorMatcher.of(
            List.of(
                    entry(0, List.of(UrlRule.wholeHost("tracker.example")), List.of("trackerSnippet")),
                    entry(1, List.of(SDK), List.of()),
                    entry(2, List.of(UrlRule.wholeHost("net.example")), List.of())),
            Respelling.NONE);

    @ParameterizedTest
    @CsvSource({
        "https://tracker.example/a.js, 0",
        "//cdn.tracker.example:443/a.js, 0",
        "HTTPS://TRACKER.EXAMPLE./a.js, 0",
        "https://net.example/en/sdk.js, 1",
        "https://net.example/en/events.js, 2",
        "https://nottracker.example/a.js, -2",
        "https://tracker.example.shop.test/a.js, -2",
        "/a.js?u=https://tracker.example/, -1",
        "https://static.shop.example/a.js, -1",
        "'data:text/javascript,1', -1",
        "https://a b/, -3"
    })
    void url_isOwnedByTheMostSpecificRule(String url, int expected) {
        assertThat(url(url, PAGE)).isEqualTo(expected);
    }

    @Test
    void relativeUrl_belongsToTheBase() {
        byte[] href = ascii("//tracker.example/x/");
        assertThat(url("a.js", PAGE.base(href, 0, href.length))).isZero();
    }

    @Test
    void script_isOwnedByTheVendorItLoads() {
        assertThat(script("s.src='https://cdn.tracker.example/a.js'")).isZero();
        assertThat(script("window.trackerSnippet = 1")).isZero();
        assertThat(script("window.xtrackerSnippet = 1")).isEqualTo(VendorMatcher.NONE);
        assertThat(script("s.src='https:\\/\\/cdn.tr\\x61cker.example\\/a.js'")).isZero();
    }

    private int url(String url, PageUrl base) {
        byte[] b = ascii(url);
        return matcher.url(b, 0, b.length, base, Use.SCRIPT);
    }

    private int script(String text) {
        byte[] b = ascii(text);
        return matcher.script(b, 0, b.length);
    }

    private static Register.Entry entry(int index, List<UrlRule> urls, List<String> loaders) {
        Vendor vendor = new Vendor(
                index + 1,
                "vendor-" + index,
                "Vendor",
                "Vendor Ltd",
                Optional.empty(),
                Vendor.Role.SERVICE,
                Set.of(Kind.ANALYTICS),
                false,
                new Footprint(urls, loaders, List.of(), List.of(), List.of(), List.of(), List.of()),
                Optional.empty());
        return new Register.Entry(
                index,
                vendor,
                Register.Standing.UNDECLARED,
                Set.of(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
