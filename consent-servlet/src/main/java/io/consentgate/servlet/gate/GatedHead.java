package io.consentgate.servlet.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The head of the response: every road by which an application sets a header or a cookie leads through the gate. */
abstract class GatedHead extends HttpServletResponseWrapper {

    private final HeaderGate headers;

    GatedHead(HttpServletResponse container, HeaderGate headers) {
        super(container);
        this.headers = headers;
    }

    @Override
    public void setContentLength(int length) {
        headers.length(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        headers.length(length);
    }

    @Override
    public boolean containsHeader(String name) {
        return !headers.held().values(name).isEmpty() || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        String held = headers.held().first(name);
        return held == null ? super.getHeader(name) : held;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        List<String> held = headers.held().values(name);
        return held.isEmpty() ? super.getHeaders(name) : held;
    }

    @Override
    public Collection<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(super.getHeaderNames());
        names.addAll(headers.held().names());
        return names;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        headers.set(name, value);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        headers.add(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        headers.set(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        headers.add(name, Integer.toString(value));
    }

    @Override
    public void setDateHeader(String name, long millis) {
        if (HeldHeaders.waits(name)) {
            headers.set(name, HeldHeaders.date(millis));
        } else {
            super.setDateHeader(name, millis);
        }
    }

    @Override
    public void addDateHeader(String name, long millis) {
        if (HeldHeaders.waits(name)) {
            headers.add(name, HeldHeaders.date(millis));
        } else {
            super.addDateHeader(name, millis);
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        if (cookie.getMaxAge() == 0 || headers.mayCarry(cookie.getName())) {
            super.addCookie(cookie);
        }
    }
}
