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

    private final HttpServletResponse container;
    private final HeaderGate headers;
    private int parts;

    GatedHead(HttpServletResponse container, HeaderGate headers) {
        super(container);
        this.container = container;
        this.headers = headers;
    }

    /**
     * Whether an included part speaks, to which the head of the answer does not belong: Jakarta Servlet 6.0 (2022), section
     * 9.3. While Tomcat includes one it also puts what heeds no such call between us and the response.
     */
    boolean isPart() {
        return parts > 0 || getResponse() != container || headers.changes().areOutOfReach();
    }

    void partBegins() {
        parts++;
    }

    void partEnds() {
        parts--;
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isPart()) {
            headers.length(length);
        }
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
        if (!isPart()) {
            headers.set(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (!isPart()) {
            headers.add(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (HeldHeaders.waits(name)) {
            setHeader(name, Integer.toString(value));
        } else {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (HeldHeaders.waits(name)) {
            addHeader(name, Integer.toString(value));
        } else {
            super.addIntHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long millis) {
        if (HeldHeaders.waits(name)) {
            setHeader(name, HeldHeaders.date(millis));
        } else {
            super.setDateHeader(name, millis);
        }
    }

    @Override
    public void addDateHeader(String name, long millis) {
        if (HeldHeaders.waits(name)) {
            addHeader(name, HeldHeaders.date(millis));
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
