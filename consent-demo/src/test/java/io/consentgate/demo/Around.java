package io.consentgate.demo;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

/** What can stand between the consent filter and the browser. */
enum Around {
    NOTHING((request, response, chain) -> chain.doFilter(request, response)),
    /** Pages stay without our script: whatever is asked for under our prefix is not found. */
    NO_SCRIPT((request, response, chain) -> {
        if (((HttpServletRequest) request).getRequestURI().startsWith("/consent/")) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }),
    /** A content security policy that allows the site itself, beside whatever the page has. */
    POLICY((request, response, chain) -> {
        ((HttpServletResponse) response)
                .addHeader(
                        "Content-Security-Policy",
                        "default-src 'self' 'unsafe-inline' data: blob:; base-uri 'self'; form-action 'self'; object-src 'none'");
        chain.doFilter(request, response);
    });

    private final Filter filter;

    Around(Filter filter) {
        this.filter = filter;
    }

    /** That site with this around it, and around every filter that is put before it later. */
    Harness.ExtraSite of(Harness.ExtraSite site) {
        return new Harness.ExtraSite(site.hosts(), server -> {
            ServletContextHandler context = site.context(server);
            context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
            return context;
        });
    }
}
