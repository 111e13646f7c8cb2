package io.consentgate.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSuffixesTest {
    private static final PublicSuffixes SUFFIXES = PublicSuffixes.shipped();

    /** From the list's own test vectors, publicsuffix.org/list/test_psl.txt, and from sites as they are. */
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "www.example.com, example.com",
        "a.b.example.com, example.com",
        "example.co.uk, example.co.uk",
        "www.shop.example.co.uk, example.co.uk",
        "co.uk,",
        "com,",
        "localhost,",
        "shop.example, shop.example",
        "www.shop.example, shop.example",
        "b.ide.kyoto.jp, b.ide.kyoto.jp",
        "ide.kyoto.jp,",
        "c.kobe.jp,",
        "b.c.kobe.jp, b.c.kobe.jp",
        "city.kobe.jp, city.kobe.jp",
        "www.city.kobe.jp, city.kobe.jp",
        "www.ck, www.ck",
        "test.ck,",
        "b.test.ck, b.test.ck",
        "someone.github.io, someone.github.io",
        "github.io,",
        "xn--85x722f.xn--55qx5d.cn, xn--85x722f.xn--55qx5d.cn",
        "192.0.2.7,",
        "[2001:db8::1],"
    })
    void host_hasThisRegistrableDomain(String host, String domain) {
        assertThat(SUFFIXES.registrableDomain(host).orElse(null)).isEqualTo(domain);
    }
}
