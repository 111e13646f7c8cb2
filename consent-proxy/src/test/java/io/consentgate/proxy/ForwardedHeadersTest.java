package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedHeadersTest {

    private final ForwardedHeaders forwarded =
            new ForwardedHeaders(new TrustedProxies(List.of(Cidr.parse("10.0.0.0/8"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9 | ''                          | X-Forwarded-For   | 203.0.113.9
            203.0.113.9 | X-Forwarded-For: 1.1.1.1    | X-Forwarded-For   | 203.0.113.9
            203.0.113.9 | X-Forwarded-Proto: https    | X-Forwarded-Proto | http
            203.0.113.9 | X-Forwarded-Host: evil.example | X-Forwarded-Host | shop.example
            203.0.113.9 | Forwarded: for=1.1.1.1      | Forwarded         | for=203.0.113.9;host=shop.example;proto=http
            203.0.113.9 | X-Real-IP: 1.1.1.1          | X-Real-IP         | 203.0.113.9
            203.0.113.9 | X-Forwarded-Port: 1         | X-Forwarded-Port  |
            10.1.2.3    | ''                          | X-Forwarded-For   | 10.1.2.3
            10.1.2.3    | X-Forwarded-For: 1.1.1.1    | X-Forwarded-For   | 1.1.1.1, 10.1.2.3
            10.1.2.3    | X-Forwarded-Proto: https    | X-Forwarded-Proto | https
            10.1.2.3    | X-Forwarded-Host: www.shop.example | X-Forwarded-Host | www.shop.example
            10.1.2.3    | X-Real-IP: 1.1.1.1          | X-Real-IP         | 1.1.1.1
            10.1.2.3    | X-Forwarded-Port: 443       | X-Forwarded-Port  | 443
            10.1.2.3    | Forwarded: for=1.1.1.1      | Forwarded         | for=1.1.1.1, for=10.1.2.3;host=shop.example;proto=http
            10.1.2.3    | X-Forwarded-For: 1.1.1.1, 2001:db8::7, unknown | Forwarded | for=1.1.1.1, for="[2001:db8::7]", for=unknown, for=10.1.2.3;host=shop.example;proto=http
            10.1.2.3    | X-Forwarded-Proto: https    | Forwarded         | for=10.1.2.3;host=shop.example;proto=http
            203.0.113.9 | X-Forwarded-For: 1.1.1.1    | Forwarded         | for=203.0.113.9;host=shop.example;proto=http
            [::1]       | X-Forwarded-For: 1.1.1.1    | X-Forwarded-For   | 1.1.1.1, ::1
            [2001:db8::1] | X-Forwarded-For: 1.1.1.1  | X-Forwarded-For   | 2001:db8::1
            [2001:db8::1] | ''                        | Forwarded         | for="[2001:db8::1]";host=shop.example;proto=http
            127.0.0.1   | X-Forwarded-For: 1.1.1.1    | X-Forwarded-For   | 1.1.1.1, 127.0.0.1
            """)
    void header_isCarriedOnOnlyFromABelievedPeer(String peer, String arrived, String header, String onward) {
        HttpFields.Mutable fields = HttpFields.build();
        if (!arrived.isEmpty()) {
            fields.add(arrived.split(": ")[0], arrived.split(": ")[1]);
        }
        HttpFields.Mutable written = HttpFields.build();

        forwarded.write(new ForwardedHeaders.Sender(peer, "http", "shop.example"), fields, written);

        assertThat(written.getValuesList(header)).isEqualTo(onward == null ? List.of() : List.of(onward));
    }

    @Test
    void visitorsOwnSchemeAndHost_areToldOfTheFirstOnTheWay() {
        HttpFields.Mutable fields = HttpFields.build()
                .add("X-Forwarded-For", "1.1.1.1, 2.2.2.2:80")
                .add("X-Forwarded-Proto", "https")
                .add("X-Forwarded-Host", "www.shop.example:8443");
        HttpFields.Mutable written = HttpFields.build();

        forwarded.write(new ForwardedHeaders.Sender("10.1.2.3", "http", "shop.example"), fields, written);

        assertThat(written.get("Forwarded"))
                .isEqualTo("for=1.1.1.1;host=\"www.shop.example:8443\";proto=https, for=\"2.2.2.2:80\","
                        + " for=10.1.2.3;host=shop.example;proto=http");
    }

    @ParameterizedTest
    @CsvSource({
        "x-forwarded-for, true",
        "X-FORWARDED-SSL, true",
        "Forwarded, true",
        "X-Real-Ip, true",
        "Via, false",
        "X-Forward, false"
    })
    void name_isOneOrNot(String name, boolean is) {
        assertThat(ForwardedHeaders.isOne(name)).isEqualTo(is);
    }
}
