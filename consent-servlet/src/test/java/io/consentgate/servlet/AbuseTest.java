package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who means no good may send: an answer with a reason, never a grant and never a fault. */
class AbuseTest {

    @TempDir
    static Path data;

    private static JettySite site;

    @BeforeAll
    static void start() throws Exception {
        site = JettySite.shop(data)
                .serve("/page", Pages.html("<!doctype html><title>t</title>"))
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Sec-Fetch-Site, same-origin, 303",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Referer, https://evil.example/, 303"
    })
    void choice_isTakenFromOurOwnPagesAlone(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "action=accept", header, value);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie").isEmpty()).isEqualTo(status == 403);
    }

    /** A page under {@code Referrer-Policy: no-referrer} sends {@code Origin: null} with its own forms. */
    @Test
    void choiceOfAPageWithoutReferrer_isTaken() throws Exception {
        assertThat(site.post("/consent/choice", "action=accept", "Origin", "null", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analytics,marketing",
                "analytics%0d%0aSet-Cookie:x=1",
                "__proto__",
                "Analytics",
                "%EF%BD%81nalytics",
                "analytics%00",
                "..%2F..%2Fetc",
                "%3Cscript%3E"
            })
    void idThatIsNone_isRefused(String id) throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "action=save&purpose=" + id);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x");
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"action":"save","purposes":["analytics"],"purposes":[]}   | 400
            {"action":"save","purposes":{"analytics":true}}            | 400
            {"action":["save"]}                                        | 400
            [1]                                                        | 400
            {                                                          | 400
            null                                                       | 400
            {"action":"save","purposes":[1e999999999]}                 | 400
            """)
    void jsonThatIsNoChoice_isRefused(String json, int status) throws Exception {
        assertThat(json(json).statusCode()).isEqualTo(status);
    }

    /** Longer ones close the connection, which their senders may notice before the answer: see {@link RefusedBodyTest}. */
    @Test
    void deepOrLongJson_isRefusedBeforeItIsRead() throws Exception {
        assertThat(json("[".repeat(8_000)).statusCode()).isEqualTo(400);
        assertThat(json("[".repeat(60_000)).statusCode()).isEqualTo(413);
        assertThat(json("{\"action\":\"" + "AaAaBB".repeat(10_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void thousandsOfIds_areRefused() throws Exception {
        assertThat(site.post("/consent/choice", "action=save" + "&vendor=x".repeat(800))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "https:evil.example",
                "http://site@evil.example",
                "/%0d%0aLocation:%20//evil.example",
                "%20//evil.example",
                "javascript:alert(1)",
                "/\u00e5"
            })
    void wayBackToAnotherSite_leadsHome(String back) throws Exception {
        assertThat(site.post("/consent/choice", "action=reject&return=" + back)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consent;a=b/choice", "/%63onsent/choice", "/consent/./choice", "/x/../consent/choice"})
    void pathInDisguise_isReadAsTheContainerReadsIt(String path) throws Exception {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isIn(400, 404, 405);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void methodInAHeader_isNoMethod() throws Exception {
        assertThat(site.get("/consent/choice?action=accept", "X-HTTP-Method-Override", "POST")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void cookieBomb_isReadAndGrantsNothing() throws Exception {
        HttpResponse<String> state =
                site.get("/consent/state", "Cookie", "a=1;".repeat(1_500) + "consent=x; consent=y");

        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(state.body()).contains("\"decided\":false");
    }

    /** Beyond eight kilobytes Jetty answers before any filter is asked (RFC 6585 (2012), section 5). */
    @Test
    void cookiesOfEightKilobytes_areReadToTheLast() throws Exception {
        String cookie = accepted();
        String filler = "a=1;".repeat((7_900 - cookie.length()) / 4);

        assertThat(site.get("/consent/state", "Cookie", filler + cookie).body()).contains("\"decided\":true");
        assertThat(site.get("/consent/state", "Cookie", filler + filler + cookie)
                        .statusCode())
                .isEqualTo(431);
    }

    @Test
    void recordsOfSomebodyElse_lookLikeNone() throws Exception {
        String value = accepted().substring("consent=".length());
        for (int at : new int[] {3, value.length() / 2, value.length() - 3}) {
            char other = value.charAt(at) == 'A' ? 'B' : 'A';
            String guessed = value.substring(0, at) + other + value.substring(at + 1);
            HttpResponse<String> answer = site.get("/consent/records", "Cookie", "consent=" + guessed);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(site.get("/consent/records").body());
        }
    }

    @Test
    void ownPages_areFramedByNobodyElse() throws Exception {
        for (String path : new String[] {"/consent/settings", "/consent/policy"}) {
            HttpResponse<String> page = site.get(path);

            assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'self'");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    private static String accepted() throws Exception {
        return site.answered("action=accept");
    }

    private static HttpResponse<String> json(String body) throws Exception {
        return site.send(
                HttpRequest.newBuilder(site.uri("/consent/choice")).POST(HttpRequest.BodyPublishers.ofString(body)),
                "Content-Type",
                "application/json");
    }
}
