package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not plain HTTP/1.1. */
interface ProtocolScenarios {

    Visitor visitor();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/stream", "/writer", "/forward", "/big.html", "/async", "/non-blocking-big", "/flush"})
    default void pageOverHttp2_isBlockedOnceAndWhole(String road) throws Exception {
        HttpResponse<String> answer = visitor().overHttp2(road);

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        Expect.page(answer);
    }

    @Test
    default void answerThatBreaksOff_leavesNoFaultBehind() throws Exception {
        visitor().breakOff("/consent/choice");

        assertThat(visitor().post("/consent/choice", "action=reject").statusCode())
                .isEqualTo(303);
    }

    @Test
    default void serverSentEvents_passUntouched() throws Exception {
        assertThat(visitor().get("/events").body()).isEqualTo(("data: <img src=" + Pages.PIXEL + ">\n\n").repeat(3));
    }

    @Test
    default void webSocket_opensAndPassesUntouched() throws Exception {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                heard.complete(text.toString());
                return WebSocket.Listener.super.onText(socket, text, last);
            }
        };
        URI echo = URI.create(visitor().site().resolve(Echo.PATH).toString().replaceFirst("http", "ws"));
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(echo, listener)
                .get(20, TimeUnit.SECONDS);
        socket.sendText("<script src=" + Pages.TRACKER + ">", true).get(20, TimeUnit.SECONDS);

        assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("<script src=" + Pages.TRACKER + ">");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(20, TimeUnit.SECONDS);
    }
}
