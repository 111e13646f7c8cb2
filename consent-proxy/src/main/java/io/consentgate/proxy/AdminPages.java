package io.consentgate.proxy;

import io.consentgate.report.Finding;
import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Health;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What those who run the proxy can ask: is it alive, is it ready, what is counted, what was found. Nothing about visitors. */
final class AdminPages extends Handler.Abstract.NonBlocking {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JSON_TYPE = "application/json";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    /** A page in a browser on this machine may not ask under a name of its own. */
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private final ConsentFilter filter;
    private final Counters counters;

    AdminPages(ConsentFilter filter, Counters counters) {
        this.filter = filter;
        this.counters = counters;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!HOSTS.contains(Request.getServerName(request))) {
            answer(response, callback, HttpStatus.FORBIDDEN_403, TEXT, "ask as localhost\n");
        } else if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            answer(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, TEXT, "only GET\n");
        } else {
            page(Request.getPathInContext(request), response, callback);
        }
        return true;
    }

    private void page(String path, Response response, Callback callback) {
        switch (path) {
            case "/live" -> answer(response, callback, HttpStatus.OK_200, TEXT, "alive\n");
            case "/ready" -> answer(response, callback, HttpStatus.OK_200, JSON_TYPE, readiness(filter.health()));
            case "/metrics" -> answer(response, callback, HttpStatus.OK_200, TEXT, Metrics.of(filter, counters));
            case "/report" -> answer(response, callback, HttpStatus.OK_200, JSON_TYPE, report());
            default ->
                answer(response, callback, HttpStatus.NOT_FOUND_404, TEXT, "see /live, /ready, /metrics, /report\n");
        }
    }

    /** Pages are served and blocked whatever is down, so it is never unready; what is down is said. */
    private static String readiness(Health health) {
        ObjectNode state = JSON.createObjectNode();
        state.put("ready", true);
        state.put("degraded", !health.ledger() || !health.policy());
        state.put("ledger", health.ledger() ? "up" : "down: grants are answered by 503, all else works");
        state.put(
                "policy",
                health.policy() ? "in force" : "the one on disk cannot be used: the last good one is in force");
        state.put("policyVersion", health.policyVersion());
        return state.toString();
    }

    private String report() {
        ArrayNode findings = JSON.createArrayNode();
        for (Finding finding : filter.findings().all()) {
            findings.addObject()
                    .put("sort", finding.sort().name().toLowerCase(Locale.ROOT))
                    .put("subject", finding.subject())
                    .put("meaning", finding.sort().meaning())
                    .put("count", finding.count())
                    .put("firstSeen", finding.firstSeen().toString())
                    .put("lastSeen", finding.lastSeen().toString());
        }
        return JSON.createObjectNode().set("findings", findings).toString();
    }

    private static void answer(Response response, Callback callback, int status, String type, String body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, body, callback);
    }
}
