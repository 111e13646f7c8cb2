package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a visitor can do, done with an HTTP client alone. */
class VisitorFlowTest {

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

    @Test
    void stateBeforeAChoice_isUndecidedAndSetsNothing() throws Exception {
        HttpResponse<String> state = site.get("/consent/state");

        assertThat(state.body()).contains("\"decided\":false", "\"source\":\"default\"", "\"hotjar\":false");
        assertThat(state.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(state.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void accept_grantsEverythingAndKeepsARecord() throws Exception {
        String cookie = site.answered("action=accept");

        assertThat(site.get("/consent/state", "Cookie", cookie).body())
                .contains("\"decided\":true", "\"analytics\":true", "\"hotjar\":true");
        assertThat(site.get("/consent/records", "Cookie", cookie).body()).contains("\"method\":\"accept\"");
    }

    @Test
    void reject_holdsNoId() throws Exception {
        String cookie = site.answered("action=reject");

        assertThat(site.get("/consent/state", "Cookie", cookie).body())
                .contains("\"decided\":true", "\"analytics\":false", "\"hotjar\":false");
        assertThat(site.get("/consent/records", "Cookie", cookie).body()).isEqualTo("{\"records\":[]}");
    }

    @Test
    void saveOfOneVendor_grantsThatVendorAlone() throws Exception {
        String form = "action=save&purpose=analytics&vendor=hotjar&scope=vendors";
        String cookie = site.answered(form);

        assertThat(site.get("/consent/state", "Cookie", cookie).body())
                .contains("\"hotjar\":true", "\"google-analytics\":false", "\"marketing\":false");
    }

    @Test
    void withdrawal_expiresTheLostVendorsCookiesInThatAnswer() throws Exception {
        String cookie = site.answered("action=accept");
        HttpResponse<String> answer = site.post(
                "/consent/choice",
                "action=withdraw&purpose=analytics",
                "Cookie",
                cookie + "; _ga=1; cart=2; JSESSIONID=3");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(header -> header.startsWith("_ga=;") && header.contains("Max-Age=0"))
                .noneMatch(header -> header.startsWith("cart") || header.startsWith("JSESSIONID"));
        assertThat(site.get("/consent/state", "Cookie", JettySite.cookie(answer))
                        .body())
                .contains("\"analytics\":false", "\"marketing\":true", "\"hotjar\":false");
    }

    @Test
    void cookieThatOutlivedItsWithdrawal_isExpiredByWhateverFollows() throws Exception {
        String refusal = site.answered("action=reject");

        assertThat(site.get("/consent/state", "Cookie", refusal + "; _ga=1; cart=2")
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(header -> header.startsWith("_ga=;") && header.contains("Max-Age=0"));
        assertThat(site.get("/page", "Cookie", refusal + "; _ga=1; cart=2")
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(header -> header.startsWith("_ga=;") && header.contains("Max-Age=0"));
        assertThat(site.get("/consent/state", "Cookie", "_ga=1").headers().allValues("Set-Cookie"))
                .as("nobody has answered")
                .isEmpty();
    }

    @Test
    void erasure_forgetsTheVisitor() throws Exception {
        String cookie = site.answered("action=accept");
        HttpResponse<String> erased =
                site.send(HttpRequest.newBuilder(site.uri("/consent/records")).DELETE(), "Cookie", cookie);

        assertThat(erased.body()).isEqualTo("{\"erased\":1}");
        assertThat(site.get("/consent/records", "Cookie", cookie).body()).isEqualTo("{\"records\":[]}");
        assertThat(site.get("/consent/state", "Cookie", JettySite.cookie(erased))
                        .body())
                .contains("\"analytics\":false");
    }

    @Test
    void jsonChoice_answersWithTheState() throws Exception {
        HttpResponse<String> answer = site.send(
                HttpRequest.newBuilder(site.uri("/consent/choice"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"action\":\"save\",\"purposes\":[\"analytics\"],\"vendors\":[\"hotjar\"]}")),
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"analytics\":true", "\"source\":\"api\"");
    }

    @Test
    void formReturn_staysOnThisOrigin() throws Exception {
        assertThat(location("return=/shop?a=1")).isEqualTo("/shop?a=1");
        assertThat(location("return=//evil.example")).isEqualTo("/");
        assertThat(location("return=/%5Cevil.example")).isEqualTo("/");
        assertThat(location("return=https://evil.example")).isEqualTo("/");
        assertThat(location("return=/%09/evil.example")).isEqualTo("/");
    }

    @Test
    void unknownPurpose_isRefusedWithoutACookie() throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "action=save&purpose=telepathy");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"purpose is").contains("telepathy", "allowed: essential, ");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void choiceOfAnotherSite_isForbidden() throws Exception {
        assertThat(site.post("/consent/choice", "action=accept", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/consent/choice", "action=accept", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/consent/choice", "action=accept", "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.post("/consent/choice", "action=accept", "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void oversizedBody_isTooLarge() throws Exception {
        assertThat(site.post("/consent/choice", "action=accept&x=" + "y".repeat(9000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void mistypedField_isNamedAndSetsNothing() throws Exception {
        HttpResponse<String> answer = site.post("/consent/choice", "action=save&purposes=analytics");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("purposes", "is no field");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void plainFormThatCannotBeTaken_isAnsweredByAPageToRead() throws Exception {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        HttpResponse<String> wrong = site.post("/consent/choice", "action=save&scope=<b>", "Accept", browser);
        HttpResponse<String> foreign =
                site.post("/consent/choice", "action=accept", "Accept", browser, "Sec-Fetch-Site", "cross-site");
        HttpResponse<String> script =
                site.post("/consent/choice", "action=save&scope=<b>", "Accept", "application/json, text/html");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(wrong.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(wrong.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(wrong.body())
                .contains("<h1>Your answer was not saved</h1>", "scope is")
                .doesNotContain("<b>");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body())
                .contains(
                        "<p>An answer can only be given on this site&#39;s own pages.</p>", "only a page of this site");
        assertThat(script.body()).startsWith("{\"error\":");
    }

    @Test
    void prefixAlone_leadsToTheSettings() throws Exception {
        HttpResponse<String> answer = site.get("/consent");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/consent/settings");
        assertThat(site.get("/consent/").headers().firstValue("Location")).hasValue("/consent/settings");
    }

    @Test
    void choiceByGet_isNotAllowed() throws Exception {
        assertThat(site.get("/consent/choice?action=accept").statusCode()).isEqualTo(405);
    }

    @Test
    void forgedCookie_isUndecided() throws Exception {
        String cookie = site.answered("action=accept");
        char last = cookie.charAt(cookie.length() - 2);
        String forged = cookie.substring(0, cookie.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cookie.charAt(cookie.length() - 1);

        assertThat(site.get("/consent/state", "Cookie", forged).body()).contains("\"decided\":false");
        assertThat(site.get("/consent/state", "Cookie", cookie + "; " + cookie).body())
                .contains("\"decided\":false");
    }

    @Test
    void globalPrivacyControl_isShownAsTheSource() throws Exception {
        assertThat(site.get("/consent/state", "Sec-GPC", "1").body()).contains("\"source\":\"gpc\"");
    }

    private static String location(String field) throws Exception {
        return site.post("/consent/choice", "action=reject&" + field)
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
