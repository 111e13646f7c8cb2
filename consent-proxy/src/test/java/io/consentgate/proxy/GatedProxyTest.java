package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.BROWSER;
import static io.consentgate.proxy.Fixtures.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Mode;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy with the real filter in it. */
class GatedProxyTest {

    private static final String TRACKER = "<script src=\"https://www.googletagmanager.com/gtag/js?id=G-1\"></script>";
    private static final String PAGE = "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Shop</title>"
            + TRACKER + "</head><body><h1>Shop</h1>" + "<p>text</p>".repeat(5_000) + "</body></html>";
    private static final String OUT_OF_ACTION = "data-consent-blocked=";

    @TempDir
    Path disk;

    @Test
    void trackerInAFile_isOutOfAction() throws Exception {
        Path site = Files.createDirectory(disk.resolve("site"));
        Files.writeString(site.resolve("index.html"), PAGE);
        try (ProxyServer proxy = Fixtures.proxy(new Upstream.Folder(site), filter(Mode.ENFORCE))) {
            assertThat(get(proxy.address().resolve("/")).body())
                    .contains(OUT_OF_ACTION, "data-consent-banner", "</html>")
                    .doesNotContain("<script src=\"https://www.googletagmanager.com");
        }
    }

    @Test
    void trackerInAPackedPage_isOutOfAction() throws Exception {
        try (Origin origin = new Origin((request, response, body) -> {
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html");
                    response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
                    GZIPOutputStream packing = new GZIPOutputStream(body);
                    packing.write(PAGE.getBytes(UTF_8));
                    packing.finish();
                });
                ProxyServer proxy = Fixtures.proxy(origin.site(), filter(Mode.ENFORCE))) {
            HttpResponse<String> answer = get(proxy.address(), "Accept-Encoding", "gzip, br");

            assertThat(answer.body())
                    .contains(OUT_OF_ACTION, "data-consent-banner", "</html>")
                    .doesNotContain("<script src=\"https://www.googletagmanager.com");
        }
    }

    @Test
    void slowPage_isSeenAsFarAsItIsWritten() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (Origin origin = new Origin((request, response, body) -> {
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html");
                    body.write("<!DOCTYPE html><html><body><p>first</p>".getBytes(UTF_8));
                    body.flush();
                    assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
                    body.write("<p>last</p></body></html>".getBytes(UTF_8));
                });
                ProxyServer proxy = Fixtures.proxy(origin.site(), filter(Mode.ENFORCE))) {
            HttpResponse<InputStream> answer =
                    BROWSER.send(HttpRequest.newBuilder(proxy.address()).build(), BodyHandlers.ofInputStream());
            StringBuilder text = new StringBuilder();
            while (text.indexOf("<p>first</p>") < 0) {
                int b = answer.body().read();
                assertThat(b).isNotNegative();
                text.append((char) b);
            }
            seen.countDown();

            assertThat(new String(answer.body().readAllBytes(), UTF_8)).contains("<p>last</p>", "</html>");
        }
    }

    @Test
    void observedPage_keepsItsBytes() throws Exception {
        try (Origin origin = new Origin((request, response, body) -> {
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html");
                    body.write(PAGE.getBytes(UTF_8));
                });
                ProxyServer proxy = Fixtures.proxy(origin.site(), filter(Mode.OBSERVE))) {
            assertThat(get(proxy.address()).body()).isEqualTo(PAGE);
        }
    }

    @Test
    void siteThatDoesNotAnswer_isExcusedThroughTheFilter() throws Exception {
        Upstream gone;
        try (Origin origin = new Origin((request, response, body) -> {})) {
            gone = origin.site();
        }
        try (ProxyServer proxy = Fixtures.proxy(gone, filter(Mode.ENFORCE))) {
            HttpResponse<String> answer = get(proxy.address());

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("cannot be reached", "again in a little while");
        }
    }

    @Test
    void schemeToldByAProxyOnThisMachine_namesTheCookie() throws Exception {
        Path site = Files.createDirectory(disk.resolve("site"));
        try (ProxyServer proxy = Fixtures.proxy(new Upstream.Folder(site), filter(Mode.ENFORCE))) {
            HttpRequest accept = HttpRequest.newBuilder(proxy.address().resolve("/consent/choice"))
                    .headers("Content-Type", "application/x-www-form-urlencoded", "X-Forwarded-Proto", "https")
                    .POST(HttpRequest.BodyPublishers.ofString("action=reject&return=/"))
                    .build();

            HttpResponse<String> answer = BROWSER.send(accept, BodyHandlers.ofString());

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-consent="));
        }
    }

    private ConsentFilter filter(Mode mode) {
        return ConsentFilter.builder().data(disk.resolve("data")).mode(mode).build();
    }
}
