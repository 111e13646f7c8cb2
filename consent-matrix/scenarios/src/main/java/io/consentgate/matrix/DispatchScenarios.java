package io.consentgate.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are left to another servlet, or to the container. */
interface DispatchScenarios {

    Visitor visitor();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/forward", "/forward-stream", "/forward-static"})
    default void forwardedPage_isBlockedOnceAndWhole(String road) throws Exception {
        Expect.page(visitor().get(road));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/forward", "/forward-stream", "/forward-static"})
    default void formOnAForwardedPage_leadsBackToWhatWasAskedFor(String road) throws Exception {
        assertThat(visitor().get(road + "?from=mail").body())
                .contains("name=\"return\" value=\"" + road + "?from=mail\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/include",
                "/include-writer",
                "/include-whole",
                "/include-public",
                "/include-public-by-context",
                "/include-public-by-name",
                "/include-reset"
            })
    default void includedPart_isJudgedWithItsPage(String road) throws Exception {
        Expect.page(visitor().get(road));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/include-long-by-context", "/include-long-of-known-length"})
    default void includedPartLongerThanTheBuffer_isJudgedWithItsPage(String road) throws Exception {
        Expect.page(visitor().get(road));
    }

    @Test
    default void includedStyleSheetLongerThanTheBuffer_isMadeForOne() throws Exception {
        HttpResponse<String> answer = visitor().get("/include-long-sheet", "Sec-Fetch-Dest", "style");

        assertThat(answer.body()).startsWith("@import url(data:text/css,)").endsWith(Pages.SHEET);
        assertThat(Expect.header(answer, "Cache-Control")).contains("private").doesNotContain("public");
    }

    @Test
    default void includedPageThatCannotBeRead_contactsNobodyElse() throws Exception {
        HttpResponse<String> answer = visitor().get("/include-zipped");

        assertThat(Expect.header(answer, "Content-Security-Policy")).startsWith("default-src 'self'");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/include-bold", "/include-bold-by-context", "/include-bold-by-name"})
    default void includedPartThatActsAsThePage_isHeededAsWithoutTheFilter(String road) throws Exception {
        HttpResponse<String> without = visitor().get(Site.BARE + road);
        HttpResponse<String> with = visitor().get(road);
        assertThat(with.statusCode()).isEqualTo(without.statusCode());
        assertThat(Expect.header(with, "X-Part")).isEqualTo(Expect.header(without, "X-Part"));
        assertThat(with.body().endsWith("</body></html>"))
                .isEqualTo(without.body().endsWith("</body></html>"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {Site.TWICE, Site.TWICE + "/forward"})
    default void pageBehindTheFilterTwice_isBlockedOnce(String road) throws Exception {
        Expect.page(visitor().get(road));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/missing", "/missing-why", "/missing-late", "/missing-after-a-part", "/nowhere"})
    default void errorPage_isBlockedOnceAndWhole(String road) throws Exception {
        HttpResponse<String> answer = visitor().get(road);

        assertThat(answer.statusCode()).isEqualTo(404);
        Expect.pageOfAnyStatus(answer);
    }

    @Test
    default void pageWithAnErrorStatus_isBlockedOnceAndWhole() throws Exception {
        HttpResponse<String> answer = visitor().get("/status?code=410");

        assertThat(answer.statusCode()).isEqualTo(410);
        Expect.pageOfAnyStatus(answer);
    }

    @Test
    default void pageOfABrokenServer_isJudgedAndGetsNothingOfOurs() throws Exception {
        HttpResponse<String> answer = visitor().get("/status?code=503");

        assertThat(answer.statusCode()).isEqualTo(503);
        Expect.blocked(answer);
        assertThat(answer.body()).doesNotContain("<!--consent-->");
    }

    @Test
    default void errorWithoutAPage_keepsItsStatus() throws Exception {
        assertThat(visitor().get("/teapot").statusCode()).isEqualTo(418);
        assertThat(visitor().get("/broken").statusCode()).isEqualTo(500);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/gate", "/gate-forward", "/gate-error", "/async-gate"})
    default void gate_answersEverywhere(String road) throws Exception {
        assertThat(visitor().get(road).body()).isEqualTo("hotjar false");
        assertThat(visitor()
                        .get(road, "Cookie", visitor().cookie("action=accept"))
                        .body())
                .isEqualTo("hotjar true");
    }
}
