package io.consentgate.servlet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come so slowly that each keeps a thread of the container. */
class SlowBodiesTest {

    /** More than a container has threads. */
    private static final int ATTACKERS = 500;

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final List<Socket> attackers = new ArrayList<>();

    @TempDir
    Path data;

    private JettySite site;

    @BeforeEach
    void start() throws Exception {
        site = JettySite.shop(data)
                .serve("/page", Pages.html("<!doctype html><title>t</title>"))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        leave();
        site.close();
    }

    @Test
    @Timeout(90)
    void manyAtOnce_areTurnedAway_andPagesAndOtherAnswersGoOn() throws Exception {
        for (int i = 0; i < ATTACKERS; i++) {
            attackers.add(begun("127.0.0.1", "a"));
        }
        String turnedAway = aTurnedAwayOne();

        assertThat(turnedAway)
                .contains("Retry-After: 1\r\n", "Connection: close\r\n")
                .doesNotContain("Set-Cookie");
        assertThat(site.get("/page").statusCode()).isEqualTo(200);
        assertThat(site.get("/consent/settings").statusCode()).isEqualTo(200);
        try (Socket atOnce = begun("127.0.0.1", "action=accept")) {
            assertThat(head(atOnce)).startsWith("HTTP/1.1 303");
        }
        try (Socket elsewhere = begun("127.0.0.2", "a")) {
            assertWaitedFor(elsewhere);
            elsewhere.getOutputStream().write("ction=accept".getBytes(US_ASCII));
            assertThat(head(elsewhere)).startsWith("HTTP/1.1 303");
        }
    }

    @Test
    @Timeout(90)
    void bodyInDrops_isGivenUp() throws Exception {
        ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
        try (Socket socket = begun("127.0.0.1", "a")) {
            drops.scheduleAtFixedRate(() -> drop(socket), 1, 1, TimeUnit.SECONDS);

            assertThat(head(socket)).startsWith("HTTP/1.1 408").contains("Connection: close\r\n");
        } finally {
            drops.shutdownNow();
        }
    }

    /** Whoever is turned away is told so at once. */
    private static void assertWaitedFor(Socket socket) throws IOException {
        socket.setSoTimeout(1_000);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(0);
    }

    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** What the site says to the first of them that it answers. */
    private String aTurnedAwayOne() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            for (Socket attacker : attackers) {
                if (attacker.getInputStream().available() > 0) {
                    String head = head(attacker);
                    assertThat(head).startsWith("HTTP/1.1 503");
                    return head;
                }
            }
        }
        throw new AssertionError("nobody was turned away");
    }

    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream answer = socket.getInputStream();
        int b = 0;
        while (b >= 0 && head.indexOf("\r\n\r\n") < 0) {
            b = answer.read();
            head.append((char) b);
        }
        return head.toString();
    }

    /** An answer that is sent in one piece so far. */
    private Socket begun(String from, String soFar) throws IOException {
        URI uri = site.uri("/");
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), uri.getPort(), InetAddress.getByName(from), 0);
        socket.getOutputStream()
                .write("""
                        POST /consent/choice HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/x-www-form-urlencoded\r
                        Content-Length: %d\r
                        \r
                        %s""".formatted("action=accept".length(), soFar).getBytes(US_ASCII));
        return socket;
    }

    private void leave() throws IOException {
        for (Socket attacker : attackers) {
            attacker.close();
        }
    }
}
