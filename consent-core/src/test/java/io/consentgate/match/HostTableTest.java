package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTableTest {

    private final HostTable table = new HostTable(List.of("example.com", "cdn.example.com", "net"));

    @ParameterizedTest
    @CsvSource({
        "example.com, 1",
        "EXAMPLE.com, 1",
        "www.example.com, 0",
        "cdn.example.com, 3",
        "a.b.cdn.example.com, 2",
        "xcdn.example.com, 0",
        "any.net, 4",
        "net, 5",
        "notexample.com, -1",
        "example.com.test, -1",
        "com, -1"
    })
    void longestKnownSuffix_isFound(String host, int found) {
        assertThat(find(table, host)).isEqualTo(found);
    }

    @Test
    void manyHosts_areAllFound() {
        List<String> hosts =
                IntStream.range(0, 20_000).mapToObj(i -> "h" + i + ".example").toList();
        HostTable many = new HostTable(hosts);
        for (int i = 0; i < hosts.size(); i++) {
            assertThat(find(many, hosts.get(i))).isEqualTo(2 * i + 1);
        }
        assertThat(find(many, "h20000.example")).isEqualTo(HostTable.NONE);
    }

    @Test
    void noHosts_findNothing() {
        assertThat(find(new HostTable(List.of()), "example.com")).isEqualTo(HostTable.NONE);
    }

    private static int find(HostTable table, String host) {
        byte[] b = host.getBytes(StandardCharsets.US_ASCII);
        return table.find(b, 0, b.length);
    }
}
