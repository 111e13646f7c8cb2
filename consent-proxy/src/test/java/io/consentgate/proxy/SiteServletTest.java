package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServletTest extends SiteServletCase {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 301, 302, 307, 400, 401, 403, 404, 410, 418, 429, 500, 503})
    void answer_comesWithItsStatusHeadersAndBody(int status) throws Exception {
        serve((request, response, body) -> {
            response.setStatus(status);
            response.getHeaders()
                    .put("X-One", "a")
                    .add("X-One", "b")
                    .put(HttpHeader.DATE, "Sun, 06 Nov 1994 08:49:37 GMT");
            response.getHeaders().put(HttpHeader.SERVER, "origin").put(HttpHeader.CONTENT_TYPE, "text/html");
            body.write(PAGE.getBytes(UTF_8));
        });

        HttpResponse<String> answer = get(at("/"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("X-One")).containsExactly("a", "b");
        assertThat(answer.headers().allValues("Date")).containsExactly("Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(answer.headers().allValues("Server")).containsExactly("origin");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/html");
        assertThat(answer.body()).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a/b.html?x=1&y=%20z",
                "/?a[]=1",
                "/a%2Fb",
                "//double//slash",
                "/%E5",
                "/caf%C3%A9",
                "/a;jsessionid=1?x",
                "/a%25b",
                "/a+b",
                "/a?b?c",
                "/it's(1)!*,$&~@:=_-.",
                "/.hidden",
                "/...",
                "/a..b"
            })
    void target_arrivesAsItWasSent(String target) throws Exception {
        assertThat(arrived(target)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=100%, /search?q=100%25",
        "/a|b?{c}, /a%7Cb?%7Bc%7D",
        "/?q=%zz&\"<^`>, '/?q=%25zz&%22%3C%5E%60%3E'"
    })
    void characterThatNoUriMayHold_arrivesEscaped(String target, String escaped) throws Exception {
        assertThat(arrived(target)).isEqualTo(escaped);
    }

    private static String arrived(String target) throws Exception {
        AtomicReference<String> arrived = new AtomicReference<>();
        serve((request, response, body) -> arrived.set(request.getHttpURI().getPathQuery()));
        assertThat(RawHttp.status(proxy.address(), target)).isEqualTo(200);
        return arrived.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "/a/./b", "/..", "/a/%2e%2e/b", "/a/..;x=1/b", "/%2E./b", "/a%00b", "/a\\..\\b"})
    void targetThatCanBeReadInTwoWays_isRefused(String target) throws Exception {
        serve((request, response, body) -> body.write('x'));

        assertThat(RawHttp.status(proxy.address(), target)).isEqualTo(400);
    }

    @Test
    void headers_arriveWithoutThoseOfTheConnection() throws Exception {
        AtomicReference<HttpFields> arrived = new AtomicReference<>();
        serve((request, response, body) -> {
            arrived.set(
                    HttpFields.from(request.getHeaders().stream().toArray(org.eclipse.jetty.http.HttpField[]::new)));
            response.getHeaders()
                    .put("Keep-Alive", "timeout=9")
                    .put("X-Private", "1")
                    .put("Proxy-Authenticate", "Basic");
            response.getHeaders().add("Connection", "X-Private").put("X-Public", "1");
        });

        try (RawHttp http = new RawHttp(proxy.address())) {
            http.send("""
                    GET / HTTP/1.1
                    Host: shop.example
                    Connection: keep-alive, X-Hop
                    X-Hop: 1
                    X-End: 1
                    TE: trailers
                    Keep-Alive: 5
                    Proxy-Connection: keep-alive
                    Proxy-Authorization: Basic x
                    Accept-Encoding: br, gzip, zstd
                    Cookie: a=1

                    """.replace("\n", "\r\n"));
            assertThat(http.head())
                    .contains("X-Public")
                    .doesNotContain("X-Private")
                    .doesNotContain("timeout=9")
                    .doesNotContain("Proxy-Authenticate");
        }

        assertThat(arrived.get().get("Host")).isEqualTo(origin.site().authority());
        assertThat(arrived.get().get("X-End")).isEqualTo("1");
        assertThat(arrived.get().get("Cookie")).isEqualTo("a=1");
        assertThat(arrived.get().getValuesList("Accept-Encoding")).containsExactly("gzip");
        assertThat(arrived.get().get("X-Forwarded-Host")).isEqualTo("shop.example");
        assertThat(arrived.get().get("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(arrived.get().get("Forwarded")).isEqualTo("for=127.0.0.1;host=shop.example;proto=http");
        assertThat(arrived.get().getFieldNamesCollection())
                .doesNotContain("X-Hop", "TE", "Keep-Alive", "Proxy-Connection", "Proxy-Authorization", "User-Agent");
    }

    @Test
    void visitorBehindAFront_isToldOnBeforeTheFront() throws Exception {
        AtomicReference<HttpFields> arrived = new AtomicReference<>();
        serve((request, response, body) -> arrived.set(HttpFields.build(request.getHeaders())));
        get(at("/"), "X-Forwarded-For", "203.0.113.7");

        assertThat(arrived.get().get("X-Forwarded-For")).isEqualTo("203.0.113.7, 127.0.0.1");
        assertThat(arrived.get().get("Forwarded")).startsWith("for=203.0.113.7, for=127.0.0.1;");
    }

    @Test
    void part_passesUntouchedAndIsAskedForUnpacked() throws Exception {
        AtomicReference<String> coding = new AtomicReference<>();
        serve((request, response, body) -> {
            coding.set(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
            response.setStatus(206);
            response.getHeaders().put(HttpHeader.CONTENT_RANGE, "bytes 0-2/9");
            body.write("abc".getBytes(UTF_8));
        });

        HttpResponse<String> answer = get(at("/"), "Range", "bytes=0-2", "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes 0-2/9");
        assertThat(answer.body()).isEqualTo("abc");
        assertThat(coding.get()).isEqualTo("identity");
    }

    @Test
    void unchanged_passesWithoutBody() throws Exception {
        serve((request, response, body) -> {
            response.setStatus(304);
            response.getHeaders().put(HttpHeader.ETAG, "\"v1\"");
        });

        HttpResponse<String> answer = get(at("/"), "If-None-Match", "\"v1\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"v1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGIN/login?x=1, /login?x=1",
        "ORIGIN, /",
        "ORIGIN//evil.example/, ORIGIN//evil.example/",
        "ORIGIN.evil.example/, ORIGIN.evil.example/",
        "/login, /login",
        "https://pay.example/x, https://pay.example/x"
    })
    void redirect_staysOnTheProxyOnlyIfItNamesTheUpstream(String said, String passed) throws Exception {
        serve((request, response, body) -> {
            response.setStatus(302);
            response.getHeaders()
                    .put(
                            HttpHeader.LOCATION,
                            said.replace("ORIGIN", origin.site().origin().toString()));
        });

        assertThat(get(at("/")).headers().firstValue("Location"))
                .hasValue(passed.replace("ORIGIN", origin.site().origin().toString()));
    }

    @Test
    void siteBelowAPath_isAskedBelowIt() throws Exception {
        serve((request, response, body) ->
                body.write(request.getHttpURI().getPathQuery().getBytes(UTF_8)));

        try (ProxyServer below = Fixtures.proxy(Upstream.parse(origin.site().origin() + "/app/"))) {
            assertThat(get(below.address().resolve("/page?x=1")).body()).isEqualTo("/app/page?x=1");
        }
    }
}
