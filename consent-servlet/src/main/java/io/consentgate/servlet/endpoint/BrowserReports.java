package io.consentgate.servlet.endpoint;

import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.match.VendorMatcher;
import io.consentgate.report.Finding.Sort;
import io.consentgate.servlet.site.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /consent/reports}: browsers tell whom a page wanted to contact beyond its visitor's consent (Content Security
 * Policy Level 3, section 5.3), one by one or as the Reporting API sends them, several at once. Only the host is kept. A page
 * that is the same for everybody knows no consent, but the browser sends its visitor's cookie with the report: what they
 * allow is no news.
 */
final class BrowserReports {

    private static final JsonMapper JSON = JsonMapper.shared();

    void answer(Exchange exchange) throws IOException {
        if (!exchange.posts()) {
            exchange.reply().methodNotAllowed("POST");
            return;
        }
        Optional<byte[]> body = RawBody.of(exchange.request()).read(RequestBody.MAX_BYTES + 1);
        if (body.isEmpty()) {
            exchange.leavingTheBody().reply().problem(408, RequestBody.TOO_SLOW);
        } else if (body.get().length > RequestBody.MAX_BYTES) {
            exchange.reply().problem(413, "a report may hold " + RequestBody.MAX_BYTES + " bytes at most");
        } else if (note(exchange.visit(), body.get())) {
            exchange.reply().nothing();
        } else {
            exchange.reply().problem(400, "this is no report of a content security policy");
        }
    }

    private static boolean note(Visit visit, byte[] body) {
        try {
            List<String> blocked = blocked(JSON.readTree(body));
            blocked.forEach(url -> note(visit, url));
            return !blocked.isEmpty();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static List<String> blocked(JsonNode reports) {
        List<String> blocked = new ArrayList<>();
        blocked.add(reports.path("csp-report").path("blocked-uri").asString(""));
        if (reports.isArray()) {
            reports.forEach(
                    report -> blocked.add(report.path("body").path("blockedURL").asString("")));
        }
        blocked.removeIf(String::isEmpty);
        return blocked;
    }

    private static void note(Visit visit, String blocked) {
        byte[] url = blocked.getBytes(StandardCharsets.UTF_8);
        int vendor = visit.site().matcher().url(url, 0, url.length, visit.url(), Use.OTHER);
        if (vendor >= 0 && visit.refuses(vendor)) {
            visit.site()
                    .findings()
                    .found(
                            Sort.PAST_THE_FILTER,
                            visit.site()
                                    .register()
                                    .entries()
                                    .get(vendor)
                                    .vendor()
                                    .id());
        } else if (vendor == VendorMatcher.UNKNOWN_THIRD_PARTY) {
            visit.site().findings().found(Sort.UNKNOWN_THIRD_PARTY, visit.url().hostOf(url, 0, url.length));
        }
    }
}
