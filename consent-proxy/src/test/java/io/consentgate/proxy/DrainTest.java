package io.consentgate.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DrainTest {

    private static final int OK = 200;

    @Test
    @Timeout(60)
    void requestUnderWay_isAnsweredInFullWhileNobodyElseIsLetIn() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        try (Origin origin = new Origin((request, response, body) -> {
            if (request.getHttpURI().getPath().equals("/slow")) {
                asked.countDown();
                assertThat(closing.await(20, TimeUnit.SECONDS)).isTrue();
            }
            body.write("whole".getBytes(US_ASCII));
        })) {
            ProxyServer proxy = Fixtures.proxy(origin.site());
            URI address = proxy.address();
            CompletableFuture<HttpResponse<String>> slow = Fixtures.BROWSER.sendAsync(
                    HttpRequest.newBuilder(address.resolve("/slow")).build(), BodyHandlers.ofString());
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> closed = CompletableFuture.runAsync(proxy::close);
            askUntilTurnedAway(address);
            assertThat(closed).isNotDone();
            closing.countDown();

            assertThat(slow.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(OK);
            assertThat(slow.get().body()).isEqualTo("whole");
            closed.get(30, TimeUnit.SECONDS);
        }
    }

    /** Asks again and again until the proxy takes no more: it says so, or does not answer at all. */
    private static void askUntilTurnedAway(URI address) throws InterruptedException {
        int status;
        do {
            try {
                status = Fixtures.get(address.resolve("/quick")).statusCode();
            } catch (IOException turnedAway) {
                status = 0;
            }
        } while (status == OK);
    }
}
