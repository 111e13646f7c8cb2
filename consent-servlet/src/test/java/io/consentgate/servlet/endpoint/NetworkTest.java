package io.consentgate.servlet.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,             203.0.113.7,           true",
        "203.0.113.7,             203.0.113.8,           false",
        "2001:db8:1:2::5,         2001:db8:1:2:ffff::1,  true",
        "2001:db8:1:2::5,         [2001:db8:1:2::6],     true",
        "2001:db8:1:2::5,         2001:db8:1:3::5,       false",
        "::ffff:203.0.113.7,      203.0.113.7,           true"
    })
    void addresses_areOfOneNetwork(String one, String other, boolean same) {
        assertThat(from(one).equals(from(other))).isEqualTo(same);
        assertThat(from(one).isPublic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.0.1", "fe80::1", "fd00::1"
            })
    void privateAddress_mayBeAProxys(String address) {
        assertThat(from(address).isPublic()).isFalse();
    }

    @Test
    void whatIsNoAddress_isNoVisitors() {
        assertThat(from("").isPublic()).isFalse();
        assertThat(from("/run/site.sock").isPublic()).isFalse();
        assertThat(from("front.example").isPublic()).isFalse();
        assertThat(from("no:address").isPublic()).isFalse();
        assertThat(from("1.2.3.4.5")).isNotEqualTo(from("1.2.3.4.6"));
    }

    private static Network from(String address) {
        HttpServletRequest request = mock();
        when(request.getRemoteAddr()).thenReturn(address);
        return Network.of(request);
    }
}
