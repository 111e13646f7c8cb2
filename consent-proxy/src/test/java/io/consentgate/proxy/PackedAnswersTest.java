package io.consentgate.proxy;

import static io.consentgate.proxy.Fixtures.BROWSER;
import static io.consentgate.proxy.Fixtures.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that the origin has compressed. */
class PackedAnswersTest extends SiteServletCase {

    @ParameterizedTest
    @CsvSource({
        "'', identity",
        "'br, deflate', identity",
        "gzip, gzip",
        "'gzip, deflate, br, zstd', gzip",
        "gzip;q=0, identity",
        "'br;q=1, gzip;q=0.5', gzip",
        "gzip;q=0.0, identity",
        "*, identity"
    })
    void coding_isAskedForOnlyIfItCanBeUndone(String accepted, String asked) throws Exception {
        serve((request, response, body) ->
                body.write(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING).getBytes(UTF_8)));

        HttpResponse<String> answer = accepted.isEmpty() ? get(at("/")) : get(at("/"), "Accept-Encoding", accepted);

        assertThat(answer.body()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html; charset=utf-8",
                "TEXT/CSS",
                "image/svg+xml",
                "application/xhtml+xml",
                "",
                "text/html charset=utf-8",
                "text/html(x)",
                "text/xsl",
                "unknown/unknown",
                "application/unknown",
                "*/*",
                "html",
                "text/plain, text/html"
            })
    void packedDocument_isUnpacked(String type) throws Exception {
        byte[] packed = gzip(PAGE);
        serve((request, response, body) -> {
            describe(response.getHeaders(), type, packed.length);
            body.write(packed);
        });

        HttpResponse<byte[]> answer = bytes("/", "Accept-Encoding", "gzip");

        assertThat(new String(answer.body(), UTF_8)).isEqualTo(PAGE);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"v1\"");
    }

    @Test
    void packedStyleOfAnyType_isUnpacked() throws Exception {
        serve((request, response, body) -> {
            byte[] packed = gzip("a{}");
            describe(response.getHeaders(), "text/plain", packed.length);
            body.write(packed);
        });

        assertThat(get(at("/"), "Accept-Encoding", "gzip", "Sec-Fetch-Dest", "style")
                        .body())
                .isEqualTo("a{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/javascript", "application/json", "image/x-icon"})
    void packedFileThatNobodyRewrites_staysPacked(String type) throws Exception {
        byte[] packed = gzip(PAGE);
        serve((request, response, body) -> {
            describe(response.getHeaders(), type, packed.length);
            body.write(packed);
        });

        HttpResponse<byte[]> answer = bytes("/", "Accept-Encoding", "gzip");

        assertThat(answer.body()).isEqualTo(packed);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(packed.length));
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"v1\"");
    }

    @Test
    void headOfPackedDocument_hasNoBody() throws Exception {
        serve((request, response, body) -> describe(response.getHeaders(), "text/html", 123));
        HttpRequest head = HttpRequest.newBuilder(at("/"))
                .method("HEAD", BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = BROWSER.send(head, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("123");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void slowPackedPage_isSeenAsFarAsItIsWritten() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        serve((request, response, body) -> {
            describe(response.getHeaders(), "text/html", -1);
            GZIPOutputStream packing = new GZIPOutputStream(body, true);
            packing.write("<p>one".getBytes(UTF_8));
            packing.flush();
            await(seen);
            packing.write("<p>two".getBytes(UTF_8));
            packing.finish();
        });

        HttpRequest request = HttpRequest.newBuilder(at("/"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<InputStream> answer = BROWSER.send(request, BodyHandlers.ofInputStream());
        String first = new String(answer.body().readNBytes(6), UTF_8);
        seen.countDown();

        assertThat(first).isEqualTo("<p>one");
        assertThat(answer.body()).hasContent("<p>two");
    }

    private static HttpResponse<byte[]> bytes(String target, String... headers) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(at(target)).headers(headers).build();
        return BROWSER.send(request, BodyHandlers.ofByteArray());
    }

    private static void describe(HttpFields.Mutable headers, String type, int length) {
        headers.put(HttpHeader.CONTENT_ENCODING, "gzip").put(HttpHeader.ETAG, "\"v1\"");
        if (!type.isEmpty()) {
            headers.put(HttpHeader.CONTENT_TYPE, type);
        }
        if (length >= 0) {
            headers.put(HttpHeader.CONTENT_LENGTH, length);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }
}
