package io.consentgate.demo;

import io.consentgate.demo.standin.Contact;
import io.consentgate.demo.standin.ContactLog;
import io.consentgate.report.Finding;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the start page and the live view, as JSON, of the sites, of what the filter has found on each, and of every
 * contact after the one numbered {@code since}.
 */
final class StateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient ContactLog log;
    private final transient Function<Site, List<Finding>> findings;

    StateServlet(ContactLog log, Function<Site, List<Finding>> findings) {
        this.log = log;
        this.findings = findings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long since = number(request.getParameter("since"));
        List<ShownSite> sites = Site.all().stream().map(this::shown).toList();
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(new State(sites, log.since(since))));
    }

    private ShownSite shown(Site site) {
        return new ShownSite(
                site.id(),
                site.name(),
                site.about(),
                site.look(),
                site.filtered(),
                site.plain(),
                findings.apply(site).stream()
                        .map(f -> new ShownFinding(f.sort().name(), f.subject(), f.count()))
                        .toList());
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private record State(List<ShownSite> sites, List<Contact> contacts) {}

    private record ShownSite(
            String id,
            String name,
            String about,
            String look,
            Site.Hosts filtered,
            Site.Hosts plain,
            List<ShownFinding> findings) {}

    private record ShownFinding(String sort, String subject, long count) {}
}
