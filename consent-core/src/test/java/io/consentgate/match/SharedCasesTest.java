package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.consentgate.catalogue.UrlRule.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every request that a browser was seen to make in the bypass cases is a vendor's; the look-alikes are nobody's. */
class SharedCasesTest {

    private static final Shipped SHIPPED = new Shipped();
    private static final PageUrl PAGE = PageUrl.of("https://site.test/page.html");

    @ParameterizedTest(name = "{0}")
    @MethodSource("bypassCases")
    void requestOfABypassCase_belongsToAVendor(String id, String url, Use use) {
        assertThat(SHIPPED.owner(url, PAGE, use)).as(id + " " + url).doesNotContain("?");
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void lookAlike_belongsToNobody(String url) {
        assertThat(SHIPPED.owner(url, PAGE, Use.IMAGE)).startsWith("?");
    }

    static Stream<Object[]> bypassCases() throws IOException {
        List<Object[]> cases = new ArrayList<>();
        for (JsonNode bypass : json("bypass.json")) {
            if (!bypass.path("navigation").asBoolean(false)) {
                String[] seen = bypass.path("verified").asString().split(" ");
                String path = seen[5];
                cases.add(new Object[] {
                    bypass.path("id").asString(),
                    "https://" + bypass.path("tracker_host").asString() + path,
                    use(seen[6].replace("dest=", ""))
                });
            }
        }
        return cases.stream();
    }

    static Stream<String> lookAlikes() throws IOException {
        assumeTrue(!json("benign.json").isEmpty());
        return Stream.of(
                "https://notgoogle-analytics.com/tr.gif",
                "/missing.gif?ref=https://www.google-analytics.com/",
                "/missing.gif",
                "/page.html");
    }

    private static Use use(String destination) {
        return switch (destination) {
            case "script", "image", "style", "font" -> Use.valueOf(destination.toUpperCase(Locale.ROOT));
            case "video" -> Use.MEDIA;
            case "iframe", "embed" -> Use.FRAME;
            case "empty", "report" -> Use.CONNECT;
            default -> Use.OTHER;
        };
    }

    private static JsonNode json(String name) throws IOException {
        Path folder = Path.of(System.getProperty("consent.shared", "../../shared"), "cases", name);
        boolean there = Files.exists(folder);
        assumeTrue(there || "true".equals(System.getenv("CI")), "the shared cases are not on this machine");
        return JsonMapper.builder().build().readTree(Files.readString(folder, StandardCharsets.UTF_8));
    }
}
