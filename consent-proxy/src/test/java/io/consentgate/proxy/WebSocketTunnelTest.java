package io.consentgate.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketTunnelTest {

    private static final String AGREED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Accept: yes\r\n\r\n";
    private static final String ASKED = "GET /chat?room=1 HTTP/1.1\r\nHost: shop.example\r\nUpgrade: websocket\r\n"
            + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Key: key\r\nSec-WebSocket-Version: 13\r\n"
            + "Origin: http://shop.example\r\nCookie: a=1\r\n\r\n";

    private ServerSocket site;
    private ProxyServer proxy;

    @BeforeEach
    void start() throws Exception {
        site = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        site.setSoTimeout(20_000);
        proxy = Fixtures.proxy(Upstream.parse("http://127.0.0.1:" + site.getLocalPort()));
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        site.close();
    }

    @Test
    void request_reachesTheSiteWithWhatTheHandshakeNeeds() throws Exception {
        try (RawHttp visitor = new RawHttp(proxy.address())) {
            visitor.send(ASKED);
            try (Socket socket = site.accept()) {
                assertThat(head(socket))
                        .startsWith("GET /chat?room=1 HTTP/1.1\n")
                        .containsIgnoringCase("\nUpgrade: websocket\n")
                        .containsIgnoringCase("\nConnection: Upgrade\n")
                        .contains("\nSec-WebSocket-Key: key\n", "\nSec-WebSocket-Version: 13\n", "\nCookie: a=1\n")
                        .contains("\nOrigin: http://shop.example\n", "\nX-Forwarded-Host: shop.example\n")
                        .contains("\nHost: 127.0.0.1:" + site.getLocalPort() + "\n");
            }
        }
    }

    @Test
    void bytes_passBothWaysFromTheFirst() throws Exception {
        try (RawHttp visitor = new RawHttp(proxy.address())) {
            visitor.send(ASKED);
            try (Socket socket = site.accept()) {
                head(socket);
                socket.getOutputStream().write((AGREED + "hello").getBytes(ISO_8859_1));

                assertThat(visitor.head()).startsWith("HTTP/1.1 101").contains("Sec-WebSocket-Accept: yes");
                assertThat(new String(visitor.bytes(5), ISO_8859_1)).isEqualTo("hello");
                visitor.send("ping");
                assertThat(new String(socket.getInputStream().readNBytes(4), ISO_8859_1))
                        .isEqualTo("ping");
                socket.getOutputStream().write("pong".getBytes(ISO_8859_1));
                assertThat(new String(visitor.bytes(4), ISO_8859_1)).isEqualTo("pong");
            }
        }
    }

    @Test
    void manyBytesAtOnce_arriveWholeOnBothSides() throws Exception {
        byte[] up = random(5_000_001);
        byte[] down = random(4_000_003);
        try (RawHttp visitor = new RawHttp(proxy.address())) {
            visitor.send(ASKED);
            try (Socket socket = site.accept()) {
                head(socket);
                socket.getOutputStream().write(AGREED.getBytes(ISO_8859_1));
                visitor.head();
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket, down));
                CompletableFuture<byte[]> reading = CompletableFuture.supplyAsync(() -> read(socket, up.length));
                CompletableFuture<byte[]> arriving = CompletableFuture.supplyAsync(() -> read(visitor, down.length));
                visitor.send(up);

                assertThat(Arrays.equals(reading.get(20, TimeUnit.SECONDS), up)).isTrue();
                assertThat(Arrays.equals(arriving.get(20, TimeUnit.SECONDS), down))
                        .isTrue();
                sending.get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void siteThatCloses_closesTheVisitorsEnd() throws Exception {
        try (RawHttp visitor = new RawHttp(proxy.address())) {
            visitor.send(ASKED);
            try (Socket socket = site.accept()) {
                head(socket);
                socket.getOutputStream().write((AGREED + "bye").getBytes(ISO_8859_1));
                visitor.head();
            }

            assertThat(visitor.rest()).isEqualTo("bye");
        }
    }

    @Test
    void visitorWhoCloses_closesTheSitesEnd() throws Exception {
        RawHttp visitor = new RawHttp(proxy.address());
        visitor.send(ASKED);
        try (Socket socket = site.accept()) {
            head(socket);
            socket.getOutputStream().write(AGREED.getBytes(ISO_8859_1));
            visitor.head();
            visitor.close();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 403, 404, 426, 500})
    void siteThatRefuses_isQuotedWithoutItsPage(int status) throws Exception {
        try (RawHttp visitor = new RawHttp(proxy.address())) {
            visitor.send(ASKED);
            try (Socket socket = site.accept()) {
                head(socket);
                socket.getOutputStream()
                        .write(("HTTP/1.1 " + status + " No\r\nContent-Length: 4\r\n\r\npage").getBytes(ISO_8859_1));
                assertThat(visitor.head()).startsWith("HTTP/1.1 " + status).contains("Content-Length: 0");
            }
        }
    }

    @Test
    void unreachableSite_answersBadGateway() throws Exception {
        site.close();
        try (RawHttp visitor = new RawHttp(proxy.address())) {
            visitor.send(ASKED);

            assertThat(visitor.head()).startsWith("HTTP/1.1 502");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upgrade: h2c\r\nConnection: Upgrade", "Connection: Upgrade"})
    void otherRequest_isServedAsAPage(String headers) throws Exception {
        try (RawHttp visitor = new RawHttp(proxy.address())) {
            visitor.send("GET / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n");
            try (Socket socket = site.accept()) {
                assertThat(head(socket)).doesNotContainIgnoringCase("upgrade");
                socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage".getBytes(ISO_8859_1));
                assertThat(visitor.head()).startsWith("HTTP/1.1 200");
            }
        }
    }

    private static String head(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = socket.getInputStream().read();
            assertThat(b).isNotNegative();
            head.append((char) b);
        }
        return head.toString().replace("\r", "");
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static void send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Socket socket, int count) {
        try {
            return socket.getInputStream().readNBytes(count);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(RawHttp http, int count) {
        try {
            return http.bytes(count);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
