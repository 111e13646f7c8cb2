package io.consentgate.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** A filter with what an application does to each request before and after it. */
record Surrounded(Filter filter, Step before, Step after) implements Filter {

    /** Something done to a request. */
    @FunctionalInterface
    interface Step {
        Step NONE = request -> {};

        void to(ServletRequest request) throws IOException;
    }

    @Override
    public void init(FilterConfig config) throws ServletException {
        filter.init(config);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        before.to(request);
        filter.doFilter(request, response, chain);
        after.to(request);
    }

    @Override
    public void destroy() {
        filter.destroy();
    }
}
