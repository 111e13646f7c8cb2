package io.consentgate.servlet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refused answer leaves its connection fit for the next request, or says that it ends. */
class RefusedBodyTest {

    /** The most that is read of an answer that is not taken. */
    private static final int UP_TO = 64 * 1024;

    /** With the two bytes before it, one more than a choice may have. */
    private static final int MORE_THAN_A_CHOICE = 8 * 1024 - 1;

    @TempDir
    static Path data;

    private static final BlockingQueue<Boolean> READ_TO_THE_END = new LinkedBlockingQueue<>();

    private static JettySite site;

    @BeforeAll
    static void start() throws Exception {
        ConsentFilter gate =
                ConsentFilter.builder().data(data).policy(Policies.shop()).build();
        Surrounded.Step noted =
                request -> READ_TO_THE_END.add(request.getInputStream().isFinished());
        site = new JettySite(new FilterHolder(new Surrounded(gate, Surrounded.Step.NONE, noted))).start();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void answerFromAnotherSite_isReadToTheEnd() throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "action=accept", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertKept(answer);
    }

    @Test
    void answerThatIsTooLarge_isReadToTheEnd() throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "x=" + "y".repeat(UP_TO - 2));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertKept(answer);
    }

    @Test
    void answerToAPageOfOurs_isReadToTheEnd() throws Exception {
        HttpResponse<String> answer = site.post("/consent/policy.json", "x=y");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertKept(answer);
    }

    @Test
    void answerWithoutEnd_closesTheConnectionAndSaysSo() throws Exception {
        List<String> answer = answerBeforeTheEnd("""
                POST /consent/choice HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                x=""".formatted(UP_TO + 1) + "y".repeat(MORE_THAN_A_CHOICE));

        assertThat(answer).first().asString().startsWith("HTTP/1.1 413");
        assertThat(answer).contains("Connection: close");
        assertThat(READ_TO_THE_END.poll(10, TimeUnit.SECONDS)).isFalse();
    }

    /** The head of the answer to a request that is sent so far and no further. */
    private static List<String> answerBeforeTheEnd(String request) throws IOException {
        URI uri = site.uri("/");
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
        }
    }

    private static void assertKept(HttpResponse<String> answer) throws InterruptedException {
        assertThat(answer.headers().firstValue("Connection")).isEmpty();
        assertThat(READ_TO_THE_END.poll(10, TimeUnit.SECONDS)).isTrue();
    }
}
