package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HopByHopTest {

    @ParameterizedTest
    @CsvSource({
        "'', Connection, true",
        "'', KEEP-ALIVE, true",
        "'', te, true",
        "'', Transfer-Encoding, true",
        "'', Upgrade, true",
        "'', Proxy-Authorization, true",
        "'', Trailer, false",
        "'', Cookie, false",
        "close, Close, true",
        "'keep-alive,X-One , x-two', x-ONE, true",
        "'keep-alive,X-One , x-two', X-Two, true",
        "'keep-alive,X-One , x-two', X-Three, false",
        "', ,', X, false"
    })
    void header_endsHereOrNot(String connection, String header, boolean ends) {
        assertThat(HopByHop.of(List.of(connection)).ends(header)).isEqualTo(ends);
    }
}
