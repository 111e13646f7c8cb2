package io.consentgate.servlet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyNonceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            script-src 'self' 'nonce-abc'                      | abc
            style-src 'nonce-css'; script-src 'nonce-js'       | js
            style-src 'nonce-css'                              | css
            default-src 'self', Script-Src 'nonce-a+/-_='      | a+/-_=
            """)
    void nonce_isThatOfScripts_orElseAny(String policies, String nonce) {
        assertThat(PolicyNonce.of(policies)).isEqualTo(nonce);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"script-src 'nonce-'", "script-src 'nonce-a b'", "script-src 'nonce-a", "img-src *"})
    void whatIsNoNonce_isNone(String policies) {
        assertThat(PolicyNonce.of(policies)).isNull();
    }
}
