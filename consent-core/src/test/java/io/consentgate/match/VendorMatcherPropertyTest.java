package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.UrlRule;
import io.consentgate.catalogue.UrlRule.Match;
import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class VendorMatcherPropertyTest {

    private static final Shipped SHIPPED = new Shipped();
    private static final List<PageUrl> PAGES =
            List.of(PageUrl.of("https://www.shop.example/a/b.html"), PageUrl.of("http://www.shop.example/a/b.html"));
    private static final List<Example> EXAMPLES = allExamples();

    @Property
    void anyBytes_areJudgedWithoutThrowing(@ForAll("pages") PageUrl page, @ForAll byte[] b, @ForAll Use use) {
        PageUrl base = page.base(b, 0, b.length);
        assertThat(SHIPPED.matcher.url(b, 0, b.length, base, use)).isBetween(-3, SHIPPED.entries.size());
        assertThat(SHIPPED.matcher.script(b, 0, b.length)).isBetween(-4, SHIPPED.entries.size());
    }

    @Property
    void urlLikeText_isJudgedWithoutThrowing(@ForAll("pages") PageUrl page, @ForAll("urlLike") String text) {
        SHIPPED.owner(text, page, Use.SCRIPT);
        SHIPPED.loaded(text);
        SHIPPED.measured(text, page);
    }

    @Property
    void usualSpelling_isReadAsTheWholeStandardReadsIt(@ForAll("pages") PageUrl page, @ForAll("urlLike") String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] slow = ("\t" + text.replaceFirst("(.)", "$1\t")).getBytes(StandardCharsets.UTF_8);
        assertThat(SHIPPED.matcher.url(slow, 0, slow.length, page, Use.IMAGE))
                .isEqualTo(SHIPPED.matcher.url(plain, 0, plain.length, page, Use.IMAGE));
    }

    @Property
    void exampleOfARule_isItsVendors(
            @ForAll("pages") PageUrl page,
            @ForAll("examples") Example example,
            @ForAll @AlphaChars @StringLength(min = 1, max = 9) String noise) {
        String below = example.rule.match() == Match.SUFFIX ? "own-" + noise + "." : ""; // no host of a longer rule
        String url = "https://" + below + example.host + example.path + example.query;
        assertThat(blockedBy(example, page, url)).as(url).isTrue();
    }

    /** Behind the page's own scheme it would be a path (URL Standard, section 4.4). */
    @Property
    void otherScheme_needsNoSlashesToLeadAway(@ForAll("examples") Example example) {
        String address = ":" + example.host + example.path + example.query;
        assertThat(blockedBy(example, PAGES.get(0), "http" + address))
                .as(address)
                .isTrue();
        assertThat(blockedBy(example, PAGES.get(1), "https" + address))
                .as(address)
                .isTrue();
    }

    @Property
    void hostThatOnlyEndsAlike_isNotTheVendors(
            @ForAll("pages") PageUrl page,
            @ForAll("examples") Example example,
            @ForAll @AlphaChars @StringLength(min = 1, max = 9) String noise) {
        if (example.rule.match() != Match.ANY) {
            assertThat(blockedBy(example, page, "https://" + noise + example.host + ".test/x"))
                    .isFalse();
        }
    }

    @Property
    void nameOfAHost_countsInAScriptUnlessPeopleGoThere(@ForAll("examples") Example example) {
        if (example.rule.hostWide() && !example.rule.visited()) {
            byte[] script = ("s.src='https://" + example.host + example.path + example.query + "'")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(SHIPPED.matcher.script(script, 0, script.length)).isNotNegative();
        }
    }

    @Property
    void fragment_isFoundAnywhere(
            @ForAll("loaders") Register.Entry entry, @ForAll String before, @ForAll String after) {
        for (String loader : entry.vendor().footprint().loaders()) {
            byte[] script = (before.replace("\\", "") + "\n" + loader + "\n" + after.replace("\\", ""))
                    .getBytes(StandardCharsets.UTF_8);
            int found = SHIPPED.matcher.script(script, 0, script.length, v -> v == entry.index());
            assertThat(found).as(loader).isEqualTo(entry.index());
        }
    }

    @Provide
    Arbitrary<PageUrl> pages() {
        return Arbitraries.of(PAGES);
    }

    @Provide
    Arbitrary<String> urlLike() {
        return Arbitraries.of(
                        "https:",
                        "http:",
                        "/",
                        "//",
                        "\\",
                        "@",
                        ":",
                        "?",
                        "#",
                        "%",
                        "%2e",
                        "%69d=",
                        "GTM%2D",
                        ".",
                        "..",
                        "[",
                        "]",
                        "www.",
                        "google-analytics",
                        ".com",
                        "hotjar.com",
                        "xn--",
                        "x",
                        "1",
                        "0x",
                        "'",
                        "\"",
                        "\\u0068",
                        "\\x2f",
                        "{",
                        "}",
                        "-",
                        "id=GTM-",
                        "&",
                        "\t",
                        "gtm.js",
                        "\u00ad",
                        "\u3002",
                        "\u212a",
                        "\ud800")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Example> examples() {
        return Arbitraries.of(EXAMPLES);
    }

    @Provide
    Arbitrary<Register.Entry> loaders() {
        return Arbitraries.of(SHIPPED.entries.stream()
                .filter(entry -> !entry.vendor().footprint().loaders().isEmpty())
                .toList());
    }

    private static boolean blockedBy(Example example, PageUrl page, String url) {
        byte[] b = url.getBytes(StandardCharsets.UTF_8);
        return SHIPPED.matcher.url(b, 0, b.length, page, example.use, v -> v == example.vendor) == example.vendor;
    }

    private static List<Example> allExamples() {
        List<Example> examples = new ArrayList<>();
        for (Register.Entry entry : SHIPPED.entries) {
            for (UrlRule rule : entry.vendor().footprint().urls()) {
                if (rule.enabled()) {
                    examples.add(Example.of(entry.index(), rule));
                }
            }
        }
        return examples;
    }

    /** A URL that a rule is written for. */
    private record Example(int vendor, UrlRule rule, String host, String path, String query, Use use) {
        static Example of(int vendor, UrlRule rule) {
            String path = rule.path()
                    .orElse("/")
                    .replace("*/", "/own/")
                    .replace("*", "x")
                    .replace("//", "/");
            return new Example(
                    vendor,
                    rule,
                    rule.match() == Match.ANY ? "own.example" : rule.host(),
                    path,
                    rule.query()
                            .map(query -> "?" + query.replace("&", "1&") + "1")
                            .orElse(""),
                    rule.uses().stream().sorted().findFirst().orElse(Use.OTHER));
        }
    }
}
