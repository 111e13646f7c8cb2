package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.UrlRule.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same address in every spelling that browsers take: WHATWG URL standard §4.4, UTS 46. */
class PageUrlTest {

    private static final Shipped SHIPPED = new Shipped();
    private static final PageUrl PAGE = PageUrl.of("https://www.shop.example/a/b.html");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://WWW.GOOGLE-ANALYTICS.COM/a.js",
                " \t\n\u0001https://www.google-analytics.com/a.js\u001f ",
                "ht\ttps:/\t/www.goo\tgle-\nanalytics.com/a.js",
                "\thttps://www.google-analytics.com/a.js",
                "//www.google-analytics.com/a.js",
                "/\t/www.google-analytics.com/a.js",
                "/\\www.google-analytics.com/a.js",
                "\\/www.google-analytics.com/a.js",
                "\\\\www.google-analytics.com\\a.js",
                "\\\t\\www.google-analytics.com\\a.js",
                "////www.google-analytics.com/a.js",
                "https:////www.google-analytics.com/a.js",
                "https:\\\\www.google-analytics.com/a.js",
                "https:/\\www.google-analytics.com/a.js",
                "http:www.google-analytics.com/a.js",
                "http:/www.google-analytics.com/a.js",
                "HTTP:\\www.google-analytics.com/a.js",
                "wss:www.google-analytics.com/a",
                "https://www.google-analytics.com:443/a.js",
                "https://www.google-analytics.com:/a.js",
                "https://www.google-analytics.com:8443",
                "https://@www.google-analytics.com/a.js",
                "https://a:b@www.google-analytics.com/a.js",
                "https://shop.example@www.google-analytics.com/a.js",
                "https://a@b@www.google-analytics.com/a.js",
                "https://www.google-analytics.com./a.js",
                "https://www.google-analytics.com?x=/shop.example/a.js",
                "https://www.google-analytics.com#x",
                "https://www%2Egoogle%2danalytics.com/a.js",
                "https://%77%77%77.google-analytics.com/a.js",
                "https://www.google\u00ad-analytics.com/a.js",
                "https://www.google\u200b-analytics\u2060.com/a.js",
                "https://www.google%C2%AD-analytics.com/a.js",
                "https://www.google\u2064-analytics.com/a.js",
                "https://www.google\udb40\udd00-analytics.com/a.js",
                "https://www.google\u180f-analytics.com/a.js",
                "https://www\u3002google-analytics\uff0ecom/a.js",
                "https://www\uff61google-analytics.com/a.js",
                "https://\uff57\uff57\uff57.google-analytics.com/a.js",
                "https://www.goo\u210ale-analytics.com/a.js",
                "https://\u24e6\u24e6\u24e6.google-analytics.com/a.js",
                "https://www.google-analytic\u017f.com/a.js"
            })
    void vendorHost_isReadInAnySpelling(String url) {
        assertThat(SHIPPED.owner(url, PAGE, Use.SCRIPT)).isEqualTo("google-analytics");
    }

    @Test
    void kelvinSign_isK() {
        assertThat(SHIPPED.owner("https://connect.faceboo\u212a.net/en_US/fbevents.js", PAGE, Use.SCRIPT))
                .isEqualTo("meta-pixel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///",
                "https://?x",
                "https://:443/",
                "https://a b/",
                "https://a<b/",
                "https://www.google-analytics.com:x/",
                "https://www.google-analytics.com%2F.shop.example/",
                "https://a%00b/",
                "https://www.google-analyti\ud833\udcd8s.com/a.js",
                "https://www.google-analyti\ua7f2s.com/a.js",
                "https://%ff%fe/",
                "https://[::1/",
                "https://[zz]/",
                "https://[1.2.3.4]/",
                "https://256.256.256.256/",
                "https://1.2.3.4.5/",
                "https://www.hotjar.xn--com-/",
                "https://xn--hotjar-.com/",
                "https://\u00ad/",
                "//\u2100/"
            })
    void unreadableUrl_isSaidToBe(String url) {
        assertThat(SHIPPED.owner(url, PAGE, Use.SCRIPT)).isEqualTo("?unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "#",
                "a.js",
                "./a.js",
                "../a.js",
                "?x=1",
                "/",
                "/a//b",
                "https:a.js",
                "https:/a.js",
                "a:b",
                "x-y:z",
                "www.google-analytics.com/a.js",
                "1//www.google-analytics.com",
                "http",
                "https",
                ":",
                "http//x",
                "mailto:a@b",
                "data:,x",
                "DATA:,x",
                "blob:null/1",
                "about:srcdoc",
                "javascript:1",
                "java\nscript:1",
                "file:///x"
            })
    void urlWithoutAHostOfItsOwn_isTheSites(String url) {
        assertThat(SHIPPED.owner(url, PAGE, Use.SCRIPT)).isEqualTo("?own");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, http://0x7f.1/a",
        "http://127.0.0.1/, http://2130706433/a",
        "http://127.0.0.1/, http://0177.0.0.0x1/a",
        "http://[::1]/, http://[0:0:0:0:0:0:0:1]/a",
        "http://localhost:8080/, //localhost:9090/a",
        "https://www.shop.example/, https://SHOP.example./a",
        "https://www.shop.example/, https://static.shop.example/a",
        "https://static.shop.example/, https://shop.example/a",
        "https://b\u00fccher.example/, https://xn--bcher-kva.example/a",
        "https://xn--bcher-kva.example/, https://B\u00dcCHER.example/a"
    })
    void ownHost_isOwnInAnySpelling(String page, String url) {
        assertThat(SHIPPED.owner(url, PageUrl.of(page), Use.IMAGE)).isEqualTo("?own");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.shop.example/, https://notshop.example/a",
        "https://www.shop.example/, https://shop.example.evil.test/a",
        "https://www.shop.example/, https://example/a",
        "https://www.shop.example/, https://[::1]/a",
        "https://shop.example/, https://hop.example/a",
        "not a url, https://shop.example/a"
    })
    void foreignHost_isNotOwn(String page, String url) {
        assertThat(SHIPPED.owner(url, PageUrl.of(page), Use.IMAGE)).isEqualTo("?unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.google-analytics.com/x/, a.js, google-analytics",
        "//www.google-analytics.com, /a.js, google-analytics",
        "https://www.googletagmanager.com/gtag/, js?id=AW-1, google-ads",
        "https://www.googletagmanager.com/a/b, ../gtag/js?id=G-1, google-analytics",
        "https://www.googletagmanager.com/gtag/js, ?id=AW-1, google-ads",
        "https://www.google.com/pagead/x, '', google-ads",
        "https://www.google-analytics.com/, //cdn.jsdelivr.net/a.js, jquery-cdn",
        "https://www.google-analytics.com/, https:a.js, google-analytics",
        "http://www.google-analytics.com/, https:www.shop.example, ?own",
        "https://elsewhere.example/, a.js, ?unknown",
        "/deep/er/, a.js, ?own",
        "'data:text/html,x', a.js, ?own",
        "https://[bad/, a.js, ?own"
    })
    void relativeUrl_startsFromTheBase(String href, String url, String owner) {
        byte[] b = href.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(SHIPPED.owner(url, PAGE.base(b, 0, b.length), Use.SCRIPT)).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.shop.example/a, true",
        "http://WWW.SHOP.example.:8443, true",
        "https://shop.example/a, true",
        "https://a.www.shop.example/a, true",
        "https://elsewhere.example/, false",
        "https://www-shop.example/, false",
        "https:///www.shop.example/, true",
        "https:////, false",
        "https://www.shop.example:a/, false",
        "data:text/html, false"
    })
    void absoluteUrl_leadsToTheSite_whateverTheBase(String url, boolean leads) {
        byte[] base = "//elsewhere.example/".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(SHIPPED.isOwn(url, PAGE)).isEqualTo(leads);
        assertThat(SHIPPED.isOwn(url, PAGE.base(base, 0, base.length))).isEqualTo(leads);
    }

    @Test
    void pageOnAVendorsHost_isOwnThere() {
        PageUrl page = PageUrl.of("https://www.hotjar.com/x");
        assertThat(SHIPPED.owner("/a.js", page, Use.SCRIPT)).isEqualTo("?own");
        assertThat(SHIPPED.owner("https://www.hotjar.com/a.js", page, Use.SCRIPT))
                .isEqualTo("?own");
        assertThat(SHIPPED.isOwn("https://www.hotjar.com/", page)).isTrue();
        assertThat(SHIPPED.isOwn("https://static.hotjar.com/", page)).isFalse();
        assertThat(SHIPPED.owner("https://static.hotjar.com/a.js", page, Use.SCRIPT))
                .isEqualTo("hotjar");
    }
}
