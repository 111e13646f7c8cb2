package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A proxy in front of an origin that answers as each test tells it. */
abstract class SiteServletCase {

    static final String PAGE = "<!DOCTYPE html><title>Räksmörgås</title>" + "<p>text</p>".repeat(20_000);

    private static volatile Origin.Answer answer = (request, response, body) -> {};

    static Origin origin;
    static ProxyServer proxy;

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

    static void serve(Origin.Answer next) {
        answer = next;
    }

    static URI at(String target) {
        return proxy.address().resolve(target);
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
