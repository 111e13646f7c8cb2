package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through a real nginx that keeps whatever it may, nobody gets what was made for another consent class. */
class SharedCacheTest {

    private static final String PAGE = "<!doctype html><html lang=en><title>t</title>"
            + "<script src=https://static.hotjar.com/c/hotjar-1.js?sv=6></script>"
            + "<img src=https://www.facebook.com/tr?id=1><p>text</p>";
    private static final String PUBLIC = "public, max-age=600";
    private static final List<String> PATHS =
            List.of("/page", "/quiet", "/dated", "/missing", "/plain.css", "/asked.css", "/way", "/data");
    private static final List<String> DESTINATIONS = List.of("document", "iframe", "style", "image", "empty", "");

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
                        .build())
                .serve("/page", Pages.of((q, r) -> write(q, r, PUBLIC, "text/html", PAGE)))
                .serve("/quiet", Pages.of((q, r) -> write(q, r, null, "text/html", PAGE)))
                .serve("/dated", Pages.of(SharedCacheTest::dated))
                .serve("/missing", Pages.of(SharedCacheTest::missing))
                .serve("/plain.css", Pages.of((q, r) -> write(q, r, PUBLIC, "text/css", "a{color:red}")))
                .serve(
                        "/asked.css",
                        Pages.of((q, r) ->
                                write(q, r, PUBLIC, "text/css", "@import \"https://static.hotjar.com/a.css\";")))
                .serve("/way", Pages.of(SharedCacheTest::way))
                .serve("/data", Pages.of((q, r) -> write(q, r, PUBLIC, "application/json", "{}")))
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
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everybody_getsWhatWasMadeForThem(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> tags = new ArrayList<>(List.of("\"v1\""));
        for (int i = 0; i < 250; i++) {
            Map<String, String> asked = visit(random, tags);
            String path = oneOf(random, PATHS);
            HttpResponse<String> kept = get(cache.uri(path), asked);
            HttpResponse<String> made = get(site.uri(path), unconditional(asked));

            assertThat(holds(kept, made, asked))
                    .as("%s %s: %s %s instead of %s %s", path, asked, kept, kept.body(), made, made.body())
                    .isTrue();
            kept.headers().firstValue("ETag").ifPresent(tags::add);
        }
    }

    @Test
    void visitors_areOfSeveralClasses() throws Exception {
        Set<String> bodies = new HashSet<>();
        for (String cookie : cookies) {
            Map<String, String> asked = new LinkedHashMap<>();
            put(asked, "Cookie", cookie);
            bodies.add(get(cache.uri("/page"), asked).body());
            bodies.add(get(site.uri("/page"), asked).body());
        }

        assertThat(bodies).hasSize(cookies.size());
    }

    @Test
    void whatIsTheSameForAll_isKept() throws Exception {
        for (String path : List.of("/plain.css", "/data")) {
            Map<String, String> style = Map.of("Sec-Fetch-Dest", "style");
            get(cache.uri(path + "?kept"), style);
            assertThat(get(cache.uri(path + "?kept"), style).headers().firstValue("X-Cache"))
                    .hasValue("HIT");
        }
    }

    @Test
    void whatIsKept_carriesNoCookies() throws Exception {
        Map<String, String> lingering = Map.of("Cookie", cookies.get(2) + "; _ga=1", "Sec-Fetch-Dest", "style");

        assertThat(get(site.uri("/plain.css"), lingering).headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(get(site.uri("/page"), Map.of("Cookie", lingering.get("Cookie")))
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty();
    }

    private static Map<String, String> visit(Random random, List<String> tags) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "Cookie", oneOf(random, cookies));
        put(asked, "Sec-Fetch-Dest", oneOf(random, DESTINATIONS));
        put(asked, "Sec-GPC", oneOf(random, List.of("", "", "1")));
        put(asked, "Accept", oneOf(random, List.of("text/html", "*/*")));
        if (random.nextInt(3) == 0) {
            put(asked, "If-None-Match", oneOf(random, tags));
        }
        if (random.nextInt(6) == 0) {
            put(asked, "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");
        }
        if (random.nextInt(6) == 0) {
            put(asked, "Range", "bytes=3-40");
        }
        return asked;
    }

    /** Whether a cache's answer is what was made for this visitor, or a part of it, or says that what they have is. */
    private static boolean holds(HttpResponse<String> kept, HttpResponse<String> made, Map<String, String> asked) {
        return switch (kept.statusCode()) {
            case 304 -> asked.getOrDefault("If-None-Match", "").equals(header(made, "ETag"));
            case 206 -> made.body().contains(kept.body());
            default ->
                kept.statusCode() == made.statusCode()
                        && header(kept, "Location").equals(header(made, "Location"))
                        && kept.body().equals(made.body());
        };
    }

    private static Map<String, String> unconditional(Map<String, String> asked) {
        Map<String, String> plain = new LinkedHashMap<>(asked);
        plain.keySet().removeAll(List.of("If-None-Match", "If-Modified-Since", "Range"));
        return plain;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (!value.isEmpty()) {
            asked.put(name, value);
        }
    }

    private static String oneOf(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static HttpResponse<String> get(URI uri, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        headers.forEach(request::header);
        return NginxCache.answer(request.build());
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String caching,
            String type,
            String body)
            throws IOException {
        Optional.ofNullable(caching).ifPresent(value -> response.setHeader("Cache-Control", value));
        response.setHeader("ETag", "\"v1\"");
        response.setContentType(type);
        if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
        } else {
            response.getOutputStream().print(body);
        }
    }

    private static void dated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "s-maxage=600, max-age=600");
        response.setDateHeader("Last-Modified", 0);
        response.setContentType("text/html");
        if (request.getDateHeader("If-Modified-Since") >= 0) {
            response.setStatus(304);
        } else {
            response.getOutputStream().print(PAGE);
        }
    }

    private static void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(404);
        write(request, response, PUBLIC, "text/html", PAGE);
    }

    private static void way(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(301);
        response.setHeader("Cache-Control", PUBLIC);
        response.setHeader("Location", "https://www.facebook.com/tr?id=1");
    }
}
