package io.consentgate.proxy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;

/** Hands every request on to a site and its answer back, both as streams. Thread-safe; no thread waits for the site. */
final class SiteServlet extends HttpServlet {

    /**
     * Spellings that a browser sends as a page has them and that keep their meaning when passed on as they are: an escaped
     * slash or percent sign, an empty segment, a character that no URI may hold. Dot segments in disguise stay refused.
     */
    static final UriCompliance TARGETS = new UriCompliance(
            "SITE",
            EnumSet.of(
                    UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                    UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                    UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                    UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS,
                    UriCompliance.Violation.BAD_UTF8_ENCODING));

    private static final long serialVersionUID = 1L;

    private final transient OnwardRequest requests;
    private final transient OnwardResponse responses;
    private final transient Gunzip gunzip;

    private SiteServlet(OnwardRequest requests, Gunzip gunzip) {
        this.requests = requests;
        this.responses = new OnwardResponse(requests.site());
        this.gunzip = gunzip;
    }

    /** Lets a context stand in front of a site. */
    static void install(ServletContextHandler context, OnwardRequest requests) {
        GzipCompression gzip = new GzipCompression();
        context.addBean(gzip);
        ServletHolder holder = new ServletHolder("site", new SiteServlet(requests, new Gunzip(gzip)));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!OnwardRequest.plain(
                ServletContextRequest.getServletContextRequest(request).getHttpURI())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        AsyncContext visit = request.startAsync(request, response);
        visit.setTimeout(0);
        requests.of(request).send(new Exchange(visit, responses, gunzip));
    }
}
