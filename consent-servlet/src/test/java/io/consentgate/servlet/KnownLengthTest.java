package io.consentgate.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page whose application says how long it is ends with its last byte, and goes out with the length it has become. */
class KnownLengthTest {

    private static final String TRACKER = "<script src=https://static.hotjar.com/c/hotjar-1.js></script>";
    private static final String END = "<p>end</p></body></html>";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000, 100_000})
    void pageInOneWrite_saysHowLongItHasBecome(int paragraphs) throws Exception {
        HttpResponse<String> answer = answer(page(paragraphs), 0, Integer.MAX_VALUE);

        assertThat(length(answer)).hasValue(answer.body().getBytes(UTF_8).length);
        assertWhole(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 8192, 65_536, 131_072})
    void pageInPieces_comesWhole(int piece) throws Exception {
        assertWhole(answer(page(300_000), 0, piece));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1000, -1, 1, 1000})
    void pageOfAnotherLengthThanSaid_comesWhole(int error) throws Exception {
        assertWhole(answer(page(10_000), error, Integer.MAX_VALUE));
    }

    @Test
    void headOfAPage_saysNoWrongLength() throws Exception {
        byte[] page = page(10_000);
        try (JettySite site = site(page, 0, Integer.MAX_VALUE)) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(site.uri("/page")).method("HEAD", BodyPublishers.noBody());
            HttpResponse<String> head = site.send(request, "Sec-Fetch-Dest", "document");
            HttpResponse<String> whole = site.get("/page", "Sec-Fetch-Dest", "document");

            assertThat(length(head)).isEqualTo(length(whole));
        }
    }

    private static void assertWhole(HttpResponse<String> answer) {
        assertThat(answer.body())
                .containsOnlyOnce("data-consent-blocked=\"hotjar\"")
                .containsOnlyOnce("data-consent-banner")
                .endsWith("</body></html>");
    }

    private HttpResponse<String> answer(byte[] page, int error, int piece) throws Exception {
        try (JettySite site = site(page, error, piece)) {
            return site.get("/page", "Sec-Fetch-Dest", "document");
        }
    }

    private JettySite site(byte[] page, int error, int piece) throws Exception {
        return JettySite.shop(data)
                .serve("/page", Pages.of((request, response) -> {
                    response.setContentType("text/html;charset=utf-8");
                    response.setContentLength(page.length + error);
                    for (int at = 0; at < page.length; at += Math.min(piece, page.length - at)) {
                        response.getOutputStream().write(page, at, Math.min(piece, page.length - at));
                    }
                }))
                .start();
    }

    private static OptionalLong length(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Content-Length");
    }

    private static byte[] page(int characters) {
        return ("<!doctype html><html><body>" + TRACKER + "<p>" + "a".repeat(characters) + "</p>" + END)
                .getBytes(UTF_8);
    }
}
