package io.consentgate.servlet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.match.PageUrl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrittenHostsTest {

    private static final PageUrl PAGE = PageUrl.of("https://shop.example/page");

    private final WrittenHosts hosts = new WrittenHosts();

    @Test
    void anyUrl_hasTheHostThatReadingItGives() {
        String alphabet = "aht:p//..-1@\\%?";
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String end = random.ints(random.nextInt(12), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            for (String url : List.of(end, "//" + end, "https://" + end, "http://one.example" + end)) {
                byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
                assertThat(host(url)).as(url).isEqualTo(PAGE.hostOf(bytes, 0, bytes.length));
            }
        }
    }

    @Test
    void hostsThatBeginAlike_areKeptApart_howeverLong() {
        for (int length = 1; length < 120; length++) {
            String begin = "https://" + "a".repeat(length);
            for (String host : List.of(begin, begin + ".example", begin + "b.example")) {
                byte[] bytes = (host + "/a.js").getBytes(StandardCharsets.UTF_8);
                assertThat(host(host + "/a.js")).isEqualTo(PAGE.hostOf(bytes, 0, bytes.length));
            }
        }
    }

    @Test
    void sameHostAgain_isTheSameText() {
        assertThat(host("https://cdn.example/a.js")).isSameAs(host("https://cdn.example/b.js"));
        assertThat(host("https://other.example/a.js")).isEqualTo("other.example");
    }

    private String host(String url) {
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        return hosts.hostOf(PAGE, bytes, 0, bytes.length);
    }
}
