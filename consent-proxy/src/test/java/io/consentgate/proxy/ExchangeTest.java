package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ExchangeTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Exchange.class)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(Exchange.class)).detachAppender(log);
    }

    @Test
    void unreachableSite_isExcusedInPlainWordsAndLoggedOnce() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        try (ProxyServer proxy = Fixtures.proxy(Upstream.parse("http://127.0.0.1:" + nobody))) {
            HttpResponse<String> answer = get(proxy.address().resolve("/page?secret=1"));

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body())
                    .contains("<h1>This site cannot be reached just now</h1>")
                    .doesNotContain("Exception", "127.0.0.1", String.valueOf(nobody), "\tat ");
        }
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains("/page")
                    .doesNotContain("secret")
                    .doesNotContain("\n");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1",
                "nonsense\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx"
            })
    void answerThatIsNoHttp_isExcused(String said) throws Exception {
        try (OneAnswer site = new OneAnswer(said);
                ProxyServer proxy = Fixtures.proxy(site.upstream())) {
            site.hangUp();
            assertThat(get(proxy.address()).statusCode()).isEqualTo(502);
        }
        assertThat(log.list).hasSize(1);
    }

    /** Whether the page's beginning was on its way before the site hung up is up to the network. */
    @Test
    void siteThatBreaksOffAtOnce_isExcusedOrCut() throws Exception {
        try (OneAnswer site = new OneAnswer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>begun");
                ProxyServer proxy = Fixtures.proxy(site.upstream())) {
            site.hangUp();
            try (RawHttp http = new RawHttp(proxy.address())) {
                http.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                String head = http.head();
                String body = http.rest();

                if (head.startsWith("HTTP/1.1 502")) {
                    assertThat(body).contains("cannot be reached").doesNotContain("begun");
                } else {
                    assertThat(head).startsWith("HTTP/1.1 200").contains("Content-Length: 100");
                    assertThat(body).isIn("", "<p>begun");
                }
            }
        }
        assertThat(log.list).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>begun",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<p>begun\r\n"
            })
    void siteThatBreaksOffMidway_cutsTheAnswerAndIsLoggedOnce(String said) throws Exception {
        try (OneAnswer site = new OneAnswer(said);
                ProxyServer proxy = Fixtures.proxy(site.upstream());
                RawHttp http = new RawHttp(proxy.address())) {
            http.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(http.head()).startsWith("HTTP/1.1 200");
            assertThat(http.bytes(8)).hasSize(8);
            site.hangUp();

            assertThat(http.rest()).doesNotEndWith("0\r\n\r\n").doesNotContain("cannot be reached");
        }
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .isEqualTo("The upstream did not answer / in full: it closed the connection"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 15, 20, 25, -8, -7, -4, -1})
    void packedPageThatEndsTooEarly_isExcused(int cut) throws Exception {
        String whole = new String(gzip("<p>Shop</p>".repeat(9)), ISO_8859_1);
        int kept = cut < 0 ? whole.length() + cut : cut;
        String packed = whole.substring(0, kept);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: ";
        try (OneAnswer site = new OneAnswer(head + kept + "\r\n\r\n" + packed);
                ProxyServer proxy = Fixtures.proxy(site.upstream())) {
            assertThat(get(proxy.address(), "Accept-Encoding", "gzip").statusCode())
                    .isEqualTo(502);
        }
        assertThat(log.list).hasSize(1);
    }

    @Test
    void packedPageThatEndsTooEarlyOnceBegun_isCut() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (Origin origin = new Origin((request, response, body) -> {
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html");
                    response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
                    GZIPOutputStream packing = new GZIPOutputStream(body, true);
                    packing.write("<p>begun".getBytes(ISO_8859_1));
                    packing.flush();
                    assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
                });
                ProxyServer proxy = Fixtures.proxy(origin.site());
                RawHttp http = new RawHttp(proxy.address())) {
            http.send("GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n");
            assertThat(http.head()).startsWith("HTTP/1.1 200");
            assertThat(http.bytes(8)).hasSize(8);
            seen.countDown();

            assertThat(http.rest()).doesNotEndWith("0\r\n\r\n");
        }
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .isEqualTo("The upstream did not answer / in full: it closed the connection"));
    }

    /** A hint is of use only before the page, which is when nobody knows yet what it may load. */
    @ParameterizedTest
    @ValueSource(strings = {"102 Processing", "103 Early Hints"})
    void interimAnswers_goNoFurtherThanTheProxy(String status) throws Exception {
        String hint =
                "HTTP/1.1 " + status + "\r\nLink: <https://static.hotjar.com/a.js>; rel=preload; as=script\r\n\r\n";
        try (OneAnswer site = new OneAnswer(hint + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                ProxyServer proxy = Fixtures.proxy(site.upstream());
                RawHttp http = new RawHttp(proxy.address())) {
            http.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(http.head()).startsWith("HTTP/1.1 200").doesNotContain("hotjar");
            assertThat(http.rest()).isEqualTo("ok");
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    void visitorWhoLeaves_stopsTheSiteWithoutALogLine() throws Exception {
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        try (Origin origin = new Origin((request, response, body) -> {
                    try {
                        for (long sent = 0; sent < 1L << 32; sent += 8192) {
                            body.write(new byte[8192]);
                        }
                        stopped.complete(false);
                    } catch (IOException e) {
                        stopped.complete(true);
                        throw e;
                    }
                });
                ProxyServer proxy = Fixtures.proxy(origin.site())) {
            try (RawHttp http = new RawHttp(proxy.address())) {
                http.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
                http.head();
                http.bytes(100_000);
            }
            assertThat(stopped.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(log.list).isEmpty();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(text.getBytes(ISO_8859_1));
        }
        return packed.toByteArray();
    }

    /** A server that says one thing to the first who asks, and then hangs up when told to. */
    private static final class OneAnswer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CountDownLatch over = new CountDownLatch(1);

        OneAnswer(String said) throws IOException {
            CompletableFuture.runAsync(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream().write(said.getBytes(ISO_8859_1));
                    over.await(20, TimeUnit.SECONDS);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        void hangUp() {
            over.countDown();
        }

        Upstream upstream() {
            return Upstream.parse("http://127.0.0.1:" + server.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            hangUp();
            server.close();
        }
    }
}
