package io.consentgate.servlet.gate;

import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code Report-To} header: JSON objects that tell a browser where to send reports (Reporting API, W3C 2018). */
final class ReportGroups {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportGroups() {}

    /** Whether every endpoint passes. False for what is no JSON: no browser reads it, and nobody can tell what it would. */
    static boolean pass(String header, Predicate<String> url) {
        try {
            for (JsonNode group : JSON.readTree('[' + header + ']')) {
                for (JsonNode endpoint : group.path("endpoints")) {
                    if (!url.test(endpoint.path("url").asString(""))) {
                        return false;
                    }
                }
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
