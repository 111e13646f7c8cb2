package io.consentgate.servlet.endpoint;

import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.match.MatchedRule;
import io.consentgate.policy.Register;
import io.consentgate.servlet.site.Explanation;
import io.consentgate.servlet.site.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /consent/explain?url=...&element=script}: by which rule an absolute URL is a vendor's, and on what grounds that may
 * run or not, for what the page's own code makes. While a site is developed alone; asked by the overlay.
 */
final class ExplainEndpoint {

    void answer(Exchange exchange, Explanation explanation) throws IOException {
        String query = exchange.request().getQueryString();
        String url = QueryField.of(query, "url");
        if (url == null) {
            exchange.reply().problem(400, "url must be the absolute URL to explain, encoded as in a form");
            return;
        }
        note(exchange.visit(), explanation, url, use(QueryField.of(query, "element")));
        exchange.reply()
                .text(200, Reply.JSON, exchange.visit().site().banner().explanationJson(explanation.forThePage()));
    }

    private static void note(Visit visit, Explanation explanation, String url, Use use) {
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        int vendor = visit.site().matcher().url(bytes, 0, bytes.length, visit.url(), use, visit::refuses);
        if (vendor >= 0) {
            Register.Entry entry = visit.site().register().entries().get(vendor);
            explanation.note(
                    use.name(),
                    url,
                    entry.vendor().id(),
                    MatchedRule.url(entry, bytes, 0, bytes.length, visit.url(), use),
                    !visit.refuses(vendor));
        }
    }

    private static Use use(@Nullable String element) {
        return switch (element == null ? "" : element) {
            case "script" -> Use.SCRIPT;
            case "iframe" -> Use.FRAME;
            case "img", "image", "input" -> Use.IMAGE;
            case "link", "style" -> Use.STYLE;
            case "audio", "source", "video" -> Use.MEDIA;
            default -> Use.OTHER;
        };
    }
}
