package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostEndsTest {

    private final HostEnds ends = of(Stream.of("t", "t.co", "a7.test", "abcd.com", "cdn.tracker.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "www.shop.t",
                "t.co",
                "x.t.co",
                "WWW.T.CO",
                "a7.test",
                "x.a7.test",
                "www.a7.test",
                "abcd.com",
                "x.ABCD.com",
                "cdn.tracker.example",
                "eu.cdn.tracker.example"
            })
    void knownHost_orOneBelowIt_isLetThrough(String host) {
        assertThat(mayEnd(ends, host)).isTrue();
    }

    @Test
    void otherHosts_areNearlyAllToldApart() {
        HostEnds many = of(IntStream.range(0, 2_000).mapToObj(i -> "vendor" + i + ".example"));
        long taken = IntStream.range(0, 2_000)
                .mapToObj(i -> "www.shop" + i + ".test")
                .filter(host -> mayEnd(many, host))
                .count();
        assertThat(taken).isLessThan(200);
    }

    @Test
    void noHosts_endNothing() {
        assertThat(mayEnd(of(Stream.of()), "www.shop.example")).isFalse();
    }

    private static HostEnds of(Stream<String> hosts) {
        List<byte[]> bytes = hosts.map(HostEndsTest::ascii).toList();
        return new HostEnds(bytes.toArray(byte[][]::new));
    }

    private static boolean mayEnd(HostEnds ends, String host) {
        byte[] b = ascii(host);
        return ends.mayEnd(b, 0, b.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
