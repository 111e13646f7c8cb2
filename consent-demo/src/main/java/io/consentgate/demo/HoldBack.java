package io.consentgate.demo;

import io.consentgate.demo.standin.ContactLog;
import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a browser that maps no hosts from calling the real third parties. Pages under {@code *.localhost} go out with a
 * content security policy that lets them load from themselves alone, and the browser's reports of what it held back are
 * logged as contacts.
 *
 * <p>Content Security Policy Level 3, W3C Working Draft of 2025, section 5 (Reporting).
 */
final class HoldBack extends Handler.Wrapper {

    static final String REPORTS = "/-/held-back";

    private static final String OWN = "'self' data: blob:";
    private static final String POLICY = "default-src " + OWN + "; script-src " + OWN
            + " 'unsafe-inline' 'unsafe-eval'; style-src " + OWN + " 'unsafe-inline'; report-uri " + REPORTS;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ContactLog log;

    HoldBack(Handler sites, ContactLog log) {
        super(sites);
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = Request.getServerName(request);
        if (!host.endsWith(".localhost")) {
            return super.handle(request, response, callback);
        }
        if (REPORTS.equals(Request.getPathInContext(request))) {
            log(Content.Source.asString(request), host);
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
            return true;
        }
        response.getHeaders().put("Content-Security-Policy", POLICY);
        return super.handle(request, response, callback);
    }

    private void log(String report, String page) {
        JsonNode violation = read(report).path("csp-report");
        HttpURI url = HttpURI.from(violation.path("blocked-uri").asString(""));
        if (url.getHost() == null) {
            return;
        }
        String directive = violation.path("effective-directive").asString("");
        log.heldBack(
                url.getHost(),
                Objects.requireNonNullElse(url.getPath(), "/"),
                Objects.requireNonNullElse(url.getQuery(), ""),
                directive.split("-", 2)[0],
                page);
    }

    private static JsonNode read(String report) {
        try {
            return JSON.readTree(report);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
