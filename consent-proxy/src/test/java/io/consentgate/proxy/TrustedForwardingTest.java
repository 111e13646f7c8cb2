package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedForwardingTest {

    private static final Filter TELLS_URL = (request, response, chain) -> {
        response.getWriter()
                .print(request.getScheme() + " " + request.isSecure() + " " + request.getServerName() + " "
                        + request.getServerPort() + " for " + request.getRemoteAddr());
    };

    @TempDir
    static Path disk;

    private static ProxyServer proxy;

    @BeforeAll
    static void start() throws Exception {
        proxy = Fixtures.proxy(new Upstream.Folder(disk), TELLS_URL);
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-Proto | https                            | https true 127.0.0.1
            X-Forwarded-Proto | HTTPS, http                      | https true 127.0.0.1
            X-Forwarded-Proto | ftp                              | http false 127.0.0.1
            X-Forwarded-Host  | shop.example                     | http false shop.example 80
            X-Forwarded-Host  | shop.example:8443, inner.example | http false shop.example 8443
            X-Forwarded-Host  | a:b:c:99999                      | http false 127.0.0.1
            Forwarded         | for=1.1.1.1;proto=https;host="shop.example:444" | https true shop.example 444
            Forwarded         | for=1.1.1.1                      | http false 127.0.0.1
            """)
    void header_fromThisMachineIsBelieved(String name, String value, String seen) throws Exception {
        assertThat(get(proxy.address(), name, value).body()).startsWith(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-For | 203.0.113.7                         | 203.0.113.7
            X-Forwarded-For | 198.51.100.1, 203.0.113.7           | 203.0.113.7
            X-Forwarded-For | 198.51.100.1, 203.0.113.7, 127.0.0.1 | 203.0.113.7
            X-Forwarded-For | 203.0.113.7:4711                    | 203.0.113.7
            X-Forwarded-For | [2001:db8::7]:4711                  | [2001:db8:0:0:0:0:0:7]
            X-Forwarded-For | localhost                           | 127.0.0.1
            X-Forwarded-For | unknown, 127.0.0.2                  | 127.0.0.2
            Forwarded       | for=198.51.100.1, for=203.0.113.7;proto=https | 203.0.113.7
            Forwarded       | for="[2001:db8::7]:4711"            | [2001:db8:0:0:0:0:0:7]
            Forwarded       | for=_hidden                         | 127.0.0.1
            """)
    void visitor_isTheLastWhoIsNoProxyOfOurs(String name, String value, String seen) throws Exception {
        assertThat(get(proxy.address(), name, value).body()).endsWith(" for " + seen);
    }
}
