package io.consentgate.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A filter as it sees requests where a container takes the visitor's address from its front proxy's header. */
record Elsewhere(Filter filter) implements Filter {

    /** The header that names the address. */
    static final String HEADER = "X-Forwarded-For";

    @Override
    public void init(FilterConfig config) throws ServletException {
        filter.init(config);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter.doFilter(new From((HttpServletRequest) request), response, chain);
    }

    @Override
    public void destroy() {
        filter.destroy();
    }

    private static final class From extends HttpServletRequestWrapper {

        From(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteAddr() {
            String told = getHeader(HEADER);
            return told == null ? super.getRemoteAddr() : told;
        }
    }
}
