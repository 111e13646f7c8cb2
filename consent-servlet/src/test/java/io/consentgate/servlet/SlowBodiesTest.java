package io.consentgate.servlet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come so slowly that each keeps a thread of the container. */
class SlowBodiesTest {

    /** More than a container has threads. */
    private static final int ATTACKERS = 300;

    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final List<Socket> attackers = new ArrayList<>();

    @TempDir
    Path data;

    private JettySite site;

    @BeforeEach
    void start() throws Exception {
        site = new JettySite(ConsentFilter.builder()
                        .data(data)
                        .policy(Policies.shop())
                        .build())
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
    void manyAtOnce_areTurnedAwayAndPagesGoOn() throws Exception {
        for (int i = 0; i < ATTACKERS; i++) {
            attackers.add(beginning());
        }
        HttpResponse<String> turnedAway = answeredBy(503);

        assertThat(turnedAway.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(turnedAway.headers().firstValue("Connection")).hasValue("close");
        assertThat(turnedAway.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(site.get("/page").statusCode()).isEqualTo(200);
        assertThat(site.get("/consent/settings").statusCode()).isEqualTo(200);

        leave();
        assertThat(answeredBy(303).headers().firstValue("Set-Cookie")).isPresent();
    }

    private HttpResponse<String> answeredBy(int status) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        HttpResponse<String> answer = site.post("/consent/choice", "action=accept");
        while (answer.statusCode() != status && System.nanoTime() < end) {
            answer = site.post("/consent/choice", "action=accept");
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    /** An answer of which all but the first byte is still to come. */
    private Socket beginning() throws IOException {
        URI uri = site.uri("/");
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.getOutputStream().write("""
                        POST /consent/choice HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/x-www-form-urlencoded\r
                        Content-Length: 13\r
                        \r
                        a""".getBytes(US_ASCII));
        return socket;
    }

    private void leave() throws IOException {
        for (Socket attacker : attackers) {
            attacker.close();
        }
    }
}
