package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.BROWSER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.junit.jupiter.api.Test;

/** Bodies on their way, up and down. */
class StreamedBodiesTest extends SiteServletCase {

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
