package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.BROWSER;
import static io.consentgate.proxy.Fixtures.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServletTest {

    private static final String PAGE = "<!DOCTYPE html><title>Räksmörgås</title>" + "<p>text</p>".repeat(20_000);

    private static volatile Origin.Answer answer = (request, response, body) -> {};
    private static Origin origin;
    private static ProxyServer proxy;

    @BeforeAll
    static void start() throws Exception {
        origin = new Origin((request, response, body) -> answer.to(request, response, body));
        proxy = Fixtures.proxy(origin.site());
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.close();
        origin.close();
    }

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

    @ParameterizedTest
    @CsvSource({
        "'', identity",
        "'br, deflate', identity",
        "gzip, gzip",
        "'gzip, deflate, br, zstd', gzip",
        "gzip;q=0, identity",
        "'br;q=1, gzip;q=0.5', gzip",
        "gzip;q=0.0, identity",
        "*, identity"
    })
    void coding_isAskedForOnlyIfItCanBeUndone(String accepted, String asked) throws Exception {
        serve((request, response, body) ->
                body.write(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING).getBytes(UTF_8)));

        HttpResponse<String> answer = accepted.isEmpty() ? get(at("/")) : get(at("/"), "Accept-Encoding", accepted);

        assertThat(answer.body()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html; charset=utf-8",
                "TEXT/CSS",
                "image/svg+xml",
                "application/xhtml+xml",
                "",
                "text/html charset=utf-8",
                "text/html(x)",
                "text/xsl",
                "unknown/unknown",
                "application/unknown",
                "*/*",
                "html",
                "text/plain, text/html"
            })
    void packedDocument_isUnpacked(String type) throws Exception {
        byte[] packed = gzip(PAGE);
        serve((request, response, body) -> {
            describe(response.getHeaders(), type, packed.length);
            body.write(packed);
        });

        HttpResponse<byte[]> answer = bytes("/", "Accept-Encoding", "gzip");

        assertThat(new String(answer.body(), UTF_8)).isEqualTo(PAGE);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"v1\"");
    }

    @Test
    void packedStyleOfAnyType_isUnpacked() throws Exception {
        serve((request, response, body) -> {
            byte[] packed = gzip("a{}");
            describe(response.getHeaders(), "text/plain", packed.length);
            body.write(packed);
        });

        assertThat(get(at("/"), "Accept-Encoding", "gzip", "Sec-Fetch-Dest", "style")
                        .body())
                .isEqualTo("a{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/javascript", "application/json", "image/x-icon"})
    void packedFileThatNobodyRewrites_staysPacked(String type) throws Exception {
        byte[] packed = gzip(PAGE);
        serve((request, response, body) -> {
            describe(response.getHeaders(), type, packed.length);
            body.write(packed);
        });

        HttpResponse<byte[]> answer = bytes("/", "Accept-Encoding", "gzip");

        assertThat(answer.body()).isEqualTo(packed);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(packed.length));
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"v1\"");
    }

    @Test
    void headOfPackedDocument_hasNoBody() throws Exception {
        serve((request, response, body) -> describe(response.getHeaders(), "text/html", 123));
        HttpRequest head = HttpRequest.newBuilder(at("/"))
                .method("HEAD", BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = BROWSER.send(head, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("123");
        assertThat(answer.body()).isEmpty();
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
    void slowPage_isSeenAsFarAsItIsWritten() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        serve((request, response, body) -> {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
            body.write("data: 1\n\n".getBytes(UTF_8));
            body.flush();
            await(seen);
            body.write("data: 2\n\n".getBytes(UTF_8));
        });

        HttpResponse<InputStream> answer =
                BROWSER.send(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofInputStream());
        String first = new String(answer.body().readNBytes(9), UTF_8);
        seen.countDown();

        assertThat(first).isEqualTo("data: 1\n\n");
        assertThat(answer.body()).hasContent("data: 2\n\n");
    }

    @Test
    void slowPackedPage_isSeenAsFarAsItIsWritten() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        serve((request, response, body) -> {
            describe(response.getHeaders(), "text/html", -1);
            GZIPOutputStream packing = new GZIPOutputStream(body, true);
            packing.write("<p>one".getBytes(UTF_8));
            packing.flush();
            await(seen);
            packing.write("<p>two".getBytes(UTF_8));
            packing.finish();
        });

        HttpRequest request = HttpRequest.newBuilder(at("/"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<InputStream> answer = BROWSER.send(request, BodyHandlers.ofInputStream());
        String first = new String(answer.body().readNBytes(6), UTF_8);
        seen.countDown();

        assertThat(first).isEqualTo("<p>one");
        assertThat(answer.body()).hasContent("<p>two");
    }

    @Test
    void slowUpload_arrivesAsFarAsItIsSent() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        serve((request, response, body) -> {
            InputStream upload = Content.Source.asInputStream(request);
            body.write(upload.read());
            arrived.countDown();
            body.write(upload.readAllBytes());
        });

        try (RawHttp http = new RawHttp(proxy.address())) {
            http.send(
                    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\none\r\n");
            await(arrived);
            http.send("3\r\ntwo\r\n0\r\n\r\n");

            assertThat(http.head()).startsWith("HTTP/1.1 200");
            assertThat(http.rest().replaceAll("\\s|[0-9]", "")).isEqualTo("onetwo");
        }
    }

    @Test
    void uploadThatWaitsToBeAsked_isAskedFor() throws Exception {
        serve((request, response, body) ->
                body.write(Content.Source.asInputStream(request).readAllBytes()));

        try (RawHttp http = new RawHttp(proxy.address())) {
            http.send(
                    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
            assertThat(http.head()).startsWith("HTTP/1.1 100");
            http.send("data");

            assertThat(http.head()).startsWith("HTTP/1.1 200");
            assertThat(http.rest()).contains("data");
        }
    }

    @Test
    void largeUpload_isStreamed() throws Exception {
        long size = 50L << 20;
        serve((request, response, body) -> {
            long count = Content.Source.asInputStream(request).transferTo(java.io.OutputStream.nullOutputStream());
            body.write((count + " " + request.getHeaders().get(HttpHeader.CONTENT_LENGTH)).getBytes(UTF_8));
        });
        HttpRequest upload = HttpRequest.newBuilder(at("/"))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(size)), size))
                .build();

        assertThat(BROWSER.send(upload, BodyHandlers.ofString()).body()).isEqualTo(size + " " + size);
    }

    @Test
    void largeDownload_isStreamed() throws Exception {
        long size = 50L << 20;
        serve((request, response, body) -> new Zeros(size).transferTo(body));

        HttpResponse<InputStream> answer =
                BROWSER.send(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofInputStream());

        assertThat(answer.body().transferTo(java.io.OutputStream.nullOutputStream()))
                .isEqualTo(size);
    }

    @Test
    void emptyPost_keepsItsLength() throws Exception {
        serve((request, response, body) ->
                body.write(String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_LENGTH))
                        .getBytes(UTF_8)));

        HttpResponse<String> answer = BROWSER.send(
                HttpRequest.newBuilder(at("/")).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("0");
    }

    @Test
    void trailers_followTheBody() throws Exception {
        serve((request, response, body) -> {
            response.getHeaders().put(HttpHeader.TRAILER, "X-Sum");
            response.setTrailersSupplier(() -> HttpFields.build().put("X-Sum", "42"));
            body.write('x');
            body.flush();
        });

        try (RawHttp http = new RawHttp(proxy.address())) {
            http.send("GET / HTTP/1.1\r\nHost: a\r\nTE: trailers\r\nConnection: close\r\n\r\n");
            http.head();

            assertThat(http.rest()).endsWith("0\r\nX-Sum: 42\r\n\r\n");
        }
    }

    @Test
    void siteBelowAPath_isAskedBelowIt() throws Exception {
        serve((request, response, body) ->
                body.write(request.getHttpURI().getPathQuery().getBytes(UTF_8)));

        try (ProxyServer below = Fixtures.proxy(Upstream.parse(origin.site().origin() + "/app/"))) {
            assertThat(get(below.address().resolve("/page?x=1")).body()).isEqualTo("/app/page?x=1");
        }
    }

    private static void serve(Origin.Answer next) {
        answer = next;
    }

    private static URI at(String target) {
        return proxy.address().resolve(target);
    }

    private static HttpResponse<byte[]> bytes(String target, String... headers) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(at(target)).headers(headers).build();
        return BROWSER.send(request, BodyHandlers.ofByteArray());
    }

    private static void describe(HttpFields.Mutable headers, String type, int length) {
        headers.put(HttpHeader.CONTENT_ENCODING, "gzip").put(HttpHeader.ETAG, "\"v1\"");
        if (!type.isEmpty()) {
            headers.put(HttpHeader.CONTENT_TYPE, type);
        }
        if (length >= 0) {
            headers.put(HttpHeader.CONTENT_LENGTH, length);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** So many zero bytes. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, left);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
