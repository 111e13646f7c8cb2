package io.consentgate.benchmarks;

import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.match.PageUrl;
import java.nio.charset.StandardCharsets;
import net.htmlparser.jericho.StartTag;
import org.jspecify.annotations.Nullable;

/** What peers are given so that they do the same job: our host table behind their strings. */
final class Peers {

    private static final PageUrl PAGE = PageUrl.of("https://www.bench.example/page.html");

    private Peers() {}

    /** Whether a URL belongs to a vendor that needs consent. */
    static boolean refused(String url) {
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        int vendor = RefuseAll.MATCHER.url(bytes, 0, bytes.length, PAGE, Use.OTHER);
        return vendor >= 0 && RefuseAll.REGISTER.entries().get(vendor).vendor().needsConsent();
    }

    /** The URL that a tag loads; null if it loads none. */
    static @Nullable String url(StartTag tag) {
        return switch (tag.getName()) {
            case "script", "iframe", "img" -> tag.getAttributeValue("src");
            case "link" -> tag.getAttributeValue("href");
            default -> null;
        };
    }
}
