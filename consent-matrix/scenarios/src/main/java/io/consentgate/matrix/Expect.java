package io.consentgate.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What answers have to be like. */
final class Expect {

    private Expect() {}

    /** A page with its tracker blocked, all of its text, one banner, and headers that are true of it. */
    static void page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        pageOfAnyStatus(answer);
    }

    static void pageOfAnyStatus(HttpResponse<String> answer) {
        blocked(answer);
        assertThat(answer.body())
                .containsOnlyOnce("data-consent-banner")
                .containsOnlyOnce("<!doctype html>")
                .contains("</body></html>");
        assertThat(header(answer, "Cache-Control")).contains("private").doesNotContain("public");
        assertThat(header(answer, "Vary")).contains("Cookie");
    }

    /** Markup with its tracker blocked once, and all of its text. */
    static void blocked(HttpResponse<String> answer) {
        assertThat(answer.body())
                .containsOnlyOnce("data-consent-blocked=")
                .contains("h\u00e5ll")
                .doesNotContain("<script src=" + Pages.TRACKER)
                .doesNotContain("<img src=" + Pages.PIXEL)
                .doesNotContain("thrown away");
        answer.headers()
                .firstValueAsLong("Content-Length")
                .ifPresent(length -> assertThat(length).isEqualTo(answer.body().getBytes(UTF_8).length));
    }

    /** A redirect by this road leads a visitor's page to its aim, and no part of a page to a tracker. */
    static void redirect(Visitor visitor, String road, int status) throws Exception {
        HttpResponse<String> page = visitor.redirect(road, "https://pay.shop.example/", "Sec-Fetch-Dest", "document");
        HttpResponse<String> image = visitor.redirect(road, Pages.PIXEL, "Sec-Fetch-Dest", "image");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(header(page, "Location")).isEqualTo("https://pay.shop.example/");
        assertThat(image.statusCode()).isEqualTo(204);
        assertThat(header(image, "Location")).isEmpty();
        assertThat(image.body()).isEmpty();
    }

    /** A visitor's consent is read where this cookie stands before it. */
    static void consentBeside(String dirty, Visitor visitor) throws Exception {
        String cookies = "first=1; " + dirty + "; " + visitor.cookie("action=accept");

        assertThat(visitor.withRawCookies("/stream", cookies))
                .startsWith("HTTP/1.1 200")
                .contains("<script src=" + Pages.TRACKER);
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
