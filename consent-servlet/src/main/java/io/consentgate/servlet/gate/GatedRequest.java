package io.consentgate.servlet.gate;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request as the application sees it: without the tracking cookies of refused vendors, without what would make the
 * answer unreadable to the gate, and with asynchronous work kept behind it.
 */
final class GatedRequest extends HttpServletRequestWrapper {

    private final RequestHeaders headers;
    private final GatedResponse response;
    private @Nullable GatedAsync async;

    GatedRequest(HttpServletRequest request, RequestHeaders headers, GatedResponse response) {
        super(request);
        this.headers = headers;
        this.response = response;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.first(name, super.getHeader(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        List<String> values = headers.all(name, super.getHeaders(name));
        return Collections.enumeration(values);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !headers.hides(name, super.getHeader(name)))
                .toList();
        return Collections.enumeration(names);
    }

    @Override
    public long getDateHeader(String name) {
        return headers.hides(name, super.getHeader(name)) ? -1 : super.getDateHeader(name);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        Cookie[] cookies = super.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> !headers.hidesCookie(cookie.getName()))
                .toArray(Cookie[]::new);
    }

    @Override
    public @Nullable RequestDispatcher getRequestDispatcher(String path) {
        RequestDispatcher container = super.getRequestDispatcher(path);
        return container == null ? null : new GatedDispatcher(container, response);
    }

    @Override
    public AsyncContext startAsync() {
        return startAsync(this, response);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse answer) {
        GatedAsync started = new GatedAsync(super.startAsync(request, answer), response);
        async = started;
        return started;
    }

    @Override
    public AsyncContext getAsyncContext() {
        GatedAsync started = async;
        return started != null ? started : super.getAsyncContext();
    }
}
