package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are written at once. */
interface PlainScenarios {

    Visitor visitor();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/stream",
                "/public-late",
                "/big",
                "/byte-by-byte",
                "/writer",
                "/flush",
                "/flush-stream",
                "/reset",
                "/reset-buffer",
                "/reset-data",
                "/close",
                "/both",
                "/length-int",
                "/length-long",
                "/length-set",
                "/length-add",
                "/length-set-int",
                "/length-add-int"
            })
    default void page_isBlockedOnceAndWhole(String road) throws Exception {
        Expect.page(visitor().get(road));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/length-int", "/length-long", "/length-set", "/length-add", "/length-set-int", "/length-add-int"
            })
    default void pageOfKnownLength_saysHowLongItHasBecome(String road) throws Exception {
        HttpResponse<String> answer = visitor().get(road);

        assertThat(Expect.header(answer, "Content-Length"))
                .isEqualTo(String.valueOf(answer.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    default void pageLongerThanItSaid_isBlockedOnceAndWhole() throws Exception {
        Expect.page(visitor().get("/length-too-short"));
    }

    @Test
    default void printedPage_isBlockedOnceAndWhole() throws Exception {
        HttpResponse<String> answer = visitor().get("/printer");

        Expect.blocked(answer);
        assertThat(answer.body()).endsWith("<!-- 1 -->");
    }

    @Test
    default void pageInLatin_isBlockedOnceAndWhole() throws Exception {
        String page = visitor().get("/latin", StandardCharsets.ISO_8859_1).body();

        assertThat(page).contains("data-consent-blocked=\"hotjar\"", "h\u00e5ll</p>", "</html>");
    }

    @Test
    default void pageInUtf16_isReadAsABrowserReadsIt() throws Exception {
        assertThat(visitor().get("/utf16", StandardCharsets.UTF_16LE).body())
                .contains("data-consent-blocked=\"hotjar\"", "h\u00e5ll");
    }

    @Test
    default void grantedTracker_runs() throws Exception {
        HttpResponse<String> answer =
                visitor().get("/stream", "Cookie", visitor().cookie("action=accept"));

        assertThat(answer.body()).contains("<script src=" + Pages.TRACKER).doesNotContain("data-consent-blocked");
    }

    @Test
    default void excludedPage_isNotWrapped() throws Exception {
        HttpResponse<String> answer = visitor().get(Site.BARE);

        assertThat(answer.body()).isEqualTo(Pages.PAGE);
        assertThat(Expect.header(answer, "Vary")).isEmpty();
    }

    @Test
    default void emptyPage_staysEmpty() throws Exception {
        assertThat(visitor().get("/no-content").statusCode()).isEqualTo(204);
        assertThat(visitor().get("/no-content").body()).isEmpty();
        assertThat(visitor().get("/empty").statusCode()).isEqualTo(200);
    }

    @Test
    default void data_passesUntouched() throws Exception {
        HttpResponse<String> json = visitor().get("/json");
        HttpResponse<byte[]> image = visitor().bytes("/binary");

        assertThat(json.body()).isEqualTo("{\"html\":\"<script src=" + Pages.TRACKER + ">\"}");
        assertThat(Expect.header(json, "Content-Length"))
                .isEqualTo(String.valueOf(json.body().length()));
        assertThat(image.body()).isEqualTo(Pages.IMAGE);
        assertThat(Expect.header(image, "Content-Length")).isEqualTo(String.valueOf(Pages.IMAGE.length));
    }

    @Test
    default void packedPage_goesOutUnderASelfOnlyPolicy() throws Exception {
        HttpResponse<byte[]> answer = visitor().bytes("/zipped");

        assertThat(Expect.header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Expect.header(answer, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(answer.body()).startsWith(0x1f, 0x8b);
    }

    @Test
    default void download_passesUntouched() throws Exception {
        assertThat(visitor().get("/download").body()).isEqualTo(Pages.PAGE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"HX-Request", "Turbo-Frame", "X-Requested-With"})
    default void fragment_isJudgedAndGetsNothingOfOurs(String mark) throws Exception {
        HttpResponse<String> answer = visitor().get("/fragment", mark, "true");

        Expect.blocked(answer);
        assertThat(answer.body()).doesNotContain("<!--consent-->");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"iframe", "frame", "object", "embed"})
    default void framedPage_isJudgedAndGetsNoBanner(String destination) throws Exception {
        HttpResponse<String> answer = visitor().get("/stream", "Sec-Fetch-Dest", destination);

        Expect.blocked(answer);
        assertThat(answer.body()).doesNotContain("data-consent-banner");
    }
}
