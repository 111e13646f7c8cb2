package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that the container's own servlet serves, and what browsers ask about them. */
interface FileScenarios {

    Visitor visitor();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/page.html", "/big.html"})
    default void file_isBlockedOnceAndWhole(String file) throws Exception {
        Expect.page(visitor().get(file));
    }

    @Test
    default void image_passesUntouched() throws Exception {
        HttpResponse<byte[]> answer = visitor().bytes("/image.png", "Sec-Fetch-Dest", "image");

        assertThat(answer.body()).isEqualTo(Pages.IMAGE);
        assertThat(Expect.header(answer, "Content-Length")).isEqualTo(String.valueOf(Pages.IMAGE.length));
    }

    @Test
    default void plainSheet_keepsItsBytesAndItsValidators() throws Exception {
        HttpResponse<String> answer = visitor().get("/site.css", "Sec-Fetch-Dest", "style");

        assertThat(answer.body()).isEqualTo(Pages.SHEET);
        assertThat(Expect.header(answer, "Last-Modified")).isNotEmpty();
        assertThat(Expect.header(answer, "Cache-Control")).doesNotContain("private");
    }

    @Test
    default void rangeOfAPage_isThePage() throws Exception {
        Expect.page(visitor().get("/page.html", "Range", "bytes=10-50"));
        Expect.page(visitor().get("/big.html", "Range", "bytes=10-50", "If-Range", "\"x\""));
    }

    @Test
    default void rangeOfAnImage_isARange() throws Exception {
        HttpResponse<byte[]> answer = visitor().bytes("/image.png", "Range", "bytes=10-50", "Sec-Fetch-Dest", "image");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(Pages.IMAGE, 10, 51));
    }

    @Test
    default void head_isLikeGetWithoutABody() throws Exception {
        for (String path : new String[] {"/page.html", "/big.html", "/stream", "/writer", "/length-int"}) {
            HttpResponse<String> head = visitor().head(path);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(Expect.header(head, "Cache-Control")).as(path).contains("private");
            assertThat(Expect.header(head, "Last-Modified")).as(path).isEmpty();
            head.headers()
                    .firstValueAsLong("Content-Length")
                    .ifPresent(length -> assertThat(length).as(path).isGreaterThan(Pages.bytes(Pages.PAGE).length));
        }
    }

    @Test
    default void dateAlone_bringsNoOldPageBack() throws Exception {
        Expect.page(visitor().get("/page.html", "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"));
        Expect.page(visitor().get("/tagged", "If-None-Match", "\"v1\""));
    }

    @Test
    default void pageThatStillHolds_isNotSentAgainWithinItsClass() throws Exception {
        HttpResponse<String> first = visitor().get("/tagged");
        String tag = Expect.header(first, "ETag");
        HttpResponse<String> again = visitor().get("/tagged", "If-None-Match", tag);
        String accepted = visitor().cookie("action=accept");

        assertThat(tag).startsWith("W/\"v1-consent-");
        assertThat(Expect.header(first, "Last-Modified")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(Expect.header(again, "ETag")).isEqualTo(tag);
        assertThat(Expect.header(again, "Cache-Control")).contains("private").doesNotContain("public");
        assertThat(visitor()
                        .get("/tagged", "If-None-Match", tag, "Cookie", accepted)
                        .statusCode())
                .isEqualTo(200);
    }
}
