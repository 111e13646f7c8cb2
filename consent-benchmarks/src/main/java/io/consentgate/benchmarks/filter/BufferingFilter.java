package io.consentgate.benchmarks.filter;

import io.consentgate.benchmarks.JsoupPeer;
import io.consentgate.benchmarks.TrackerHosts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What one would write in an afternoon: keep the page until it is whole, let jsoup change it, send it. */
final class BufferingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient JsoupPeer jsoup;

    BufferingFilter(TrackerHosts trackers) {
        this.jsoup = new JsoupPeer(trackers);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BufferedResponse buffered = new BufferedResponse(response);
        chain.doFilter(request, buffered);
        byte[] body = buffered.body();
        if (buffered.isHtml()) {
            jsoup.rewrite(body, response.getOutputStream()::write);
        } else {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
