package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ConsentGate;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page for everybody: the same bytes from the site and through a real nginx, and nothing in them of any consent. */
class PagesForEverybodyTest {

    private static final String PAGE = "<!doctype html><html lang=de><title>t</title>"
            + "<script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>"
            + "<meta http-equiv=refresh content='900;url=https://www.facebook.com/acme'>"
            + "<img src=https://www.facebook.com/tr?id=1><p>text</p>";
    private static final String SITES_OWN = "public, max-age=600";

    @TempDir
    static Path folder;

    private static JettySite site;
    private static NginxCache cache;
    private static List<String> cookies;

    @BeforeAll
    static void start() throws Exception {
        NginxCache.assumeInstalled();
        site = new JettySite(ConsentFilter.builder()
                        .data(folder.resolve("data"))
                        .policy(Policies.shop())
                        .cache(CacheMode.SHARED)
                        .build())
                .serve("/page", Pages.of((request, response) -> {
                    response.setHeader("Cache-Control", SITES_OWN);
                    response.setHeader("ETag", "\"v1\"");
                    response.setHeader("Content-Security-Policy", "script-src 'nonce-abc' 'self'");
                    response.setContentType("text/html");
                    if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
                        response.setStatus(304);
                    } else {
                        response.getOutputStream().print(PAGE);
                    }
                }))
                .serve("/icon", Pages.of((request, response) -> {
                    response.setContentType("image/svg+xml");
                    response.setHeader("Cache-Control", SITES_OWN);
                    response.getOutputStream().print("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
                }))
                .serve(
                        "/moves",
                        Pages.html("<meta http-equiv=refresh content='9;url=https://www.facebook.com/acme'>"
                                + "<meta http-equiv=refresh content='9;url=https://www.facebook.com/tr?id=1'>"))
                .serve("/asked", Pages.of((request, response) -> {
                    response.setContentType("text/html");
                    response.getOutputStream().print("analytics: " + ConsentGate.allowed("analytics"));
                }))
                .start();
        cache = NginxCache.before(site.uri("/"), Files.createDirectory(folder.resolve("nginx")));
        cookies = cache.cookies();
    }

    @AfterAll
    static void stop() throws Exception {
        if (cache != null) {
            cache.close();
            site.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everybody_getsTheSameBytes(long seed) throws Exception {
        Random random = new Random(seed);
        Set<String> bodies = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            URI uri = random.nextBoolean() ? cache.uri("/page?" + seed + i % 5) : site.uri("/page");
            HttpResponse<String> answer = get(uri, visitor(random));
            bodies.add(answer.body());
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().allValues("Vary")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue(SITES_OWN);
        }
        assertThat(bodies)
                .singleElement()
                .asString()
                .contains(
                        "data-consent-marketing=\"denied\"",
                        "data-consent-blocked=\"hotjar\"",
                        " hidden role=",
                        "<noscript>")
                .doesNotContain("analytics=\"granted\"", "marketing=\"granted\"", "nonce=", "data-consent-runs");
    }

    @Test
    void page_isKeptByTheCache_andSpeaksItsOwnLanguage() throws Exception {
        get(cache.uri("/page?kept"), List.of("Accept-Language", "sv"));
        HttpResponse<String> second = get(cache.uri("/page?kept"), List.of("Cookie", cookies.get(1)));

        assertThat(second.headers().firstValue("X-Cache")).hasValue("HIT");
        assertThat(second.body()).contains("lang=\"de\"").doesNotContain("?kept");
    }

    @Test
    void validator_isOfThePolicy_andServesEverybody() throws Exception {
        String tag =
                get(site.uri("/page"), List.of()).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(site.uri("/page"), List.of("If-None-Match", tag, "Cookie", cookies.get(1)));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(again.headers().firstValue("Cache-Control")).hasValue(SITES_OWN);
    }

    @Test
    void whatCannotBeMadeAVisitorsInTheBrowser_isMadeForThem() throws Exception {
        assertThat(get(site.uri("/icon"), List.of("Sec-Fetch-Dest", "document"))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .startsWith("private");
        assertThat(get(
                                site.uri("/page"),
                                List.of("Sec-Fetch-Dest", "empty", "Accept", "text/html", "Cookie", cookies.get(1)))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .startsWith("private");
    }

    /** Windows and frames get the same bytes, so a refresh is a visitor's way in both, but to no measuring endpoint. */
    @ParameterizedTest
    @ValueSource(strings = {"document", "iframe"})
    void refresh_isANavigation_whoeverFramesThePage(String destination) throws Exception {
        assertThat(get(site.uri("/moves"), List.of("Sec-Fetch-Dest", destination))
                        .body())
                .contains("<meta http-equiv=refresh content='9;url=https://www.facebook.com/acme'>")
                .doesNotContain("<meta http-equiv=refresh content='9;url=https://www.facebook.com/tr");
    }

    @Test
    void gate_saysNoWhileAPageForEverybodyIsMade_andTheTruthElsewhere() throws Exception {
        String accepted = cookies.get(1);

        assertThat(get(site.uri("/asked"), List.of("Cookie", accepted)).body()).contains("analytics: false");
        assertThat(get(site.uri("/asked"), List.of("Cookie", accepted, "Accept", "application/json"))
                        .body())
                .contains("analytics: true");
    }

    @Test
    void endpoints_areKeptByNobody_andTellWhetherToAsk() throws Exception {
        HttpResponse<String> state = get(cache.uri("/consent/state"), List.of("Cookie", cookies.get(1)));

        assertThat(state.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(state.body()).contains("\"asks\":false");
        assertThat(get(cache.uri("/consent/state"), List.of()).body()).contains("\"asks\":true");
    }

    @Test
    void withAnEnforcedPolicyOfConsent_nothingStarts() {
        ConsentFilter filter = ConsentFilter.builder()
                .data(folder.resolve("both"))
                .policy(Policies.shop())
                .cache(CacheMode.SHARED)
                .set(Setting.CONTENT_SECURITY, "enforce")
                .build();

        assertThatThrownBy(() -> new JettySite(filter).start())
                .hasMessageContaining("cache")
                .hasMessageContaining("content-security");
    }

    private static List<String> visitor(Random random) {
        List<String> headers = new ArrayList<>();
        String cookie = cookies.get(random.nextInt(cookies.size()));
        headers.addAll(cookie.isEmpty() ? List.of() : List.of("Cookie", cookie + "; _ga=1; _hjid=2"));
        headers.addAll(random.nextBoolean() ? List.of("Accept-Language", "sv") : List.of());
        headers.addAll(random.nextBoolean() ? List.of("Sec-GPC", "1") : List.of());
        headers.addAll(List.of("Sec-Fetch-Dest", random.nextBoolean() ? "document" : "iframe", "Accept", "text/html"));
        return headers;
    }

    private static HttpResponse<String> get(URI uri, List<String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (!headers.contains("Accept")) {
            request.header("Accept", "text/html");
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return NginxCache.answer(request.build());
    }
}
