package io.consentgate.matrix;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/** Answers whose headers lead somewhere or keep something. */
final class HeaderRoads {

    private HeaderRoads() {}

    static Map<String, Road> all() {
        Map<String, Road> roads = new TreeMap<>();
        roads.put("/redirect", (q, r) -> r.sendRedirect(to(q)));
        roads.put("/redirect-status", (q, r) -> newer(r, new Class<?>[] {int.class}, to(q), 303));
        roads.put("/redirect-keep", (q, r) -> newer(r, new Class<?>[] {boolean.class}, to(q), false));
        roads.put("/redirect-all", (q, r) -> newer(r, new Class<?>[] {int.class, boolean.class}, to(q), 307, true));
        roads.put("/redirect-header", HeaderRoads::byHeader);
        roads.put("/redirect-error", HeaderRoads::byError);
        roads.put("/cookies", HeaderRoads::cookies);
        roads.put("/session", HeaderRoads::session);
        roads.put("/link", HeaderRoads::link);
        roads.put("/early-hints", HeaderRoads::earlyHints);
        roads.put("/tagged", HeaderRoads::tagged);
        return roads;
    }

    private static String to(HttpServletRequest request) {
        return request.getParameter("to");
    }

    /** One of the forms that Servlet 6.1 added; called by name, since the site is compiled against 6.0. */
    private static void newer(HttpServletResponse response, Class<?>[] types, Object... arguments) throws IOException {
        Class<?>[] all = new Class<?>[types.length + 1];
        all[0] = String.class;
        System.arraycopy(types, 0, all, 1, types.length);
        try {
            Method method = HttpServletResponse.class.getMethod("sendRedirect", all);
            method.invoke(response, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static void byHeader(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(302);
        response.setHeader("Location", to(request));
        PlainRoads.writer(request, response);
    }

    private static void byError(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Location", to(request));
        response.sendError(302);
    }

    private static void cookies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addCookie(new Cookie("cart", "1"));
        response.addCookie(new Cookie("_ga", "1"));
        response.addHeader("Set-Cookie", "lang=sv; Path=/; SameSite=Lax; Partitioned; Secure");
        response.addHeader("Set-Cookie", "_hjSession_1={\"a\":1}; Path=/");
        response.setContentType("text/plain");
        response.getWriter().write("cookies");
    }

    private static void session(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession(true);
        response.addHeader("Set-Cookie", "_fbp=1; Path=/");
        PlainRoads.writer(request, response);
    }

    private static void link(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Link", "<" + Pages.TRACKER + ">; rel=preload; as=script");
        response.addHeader("Link", "</own.css>; rel=preload; as=style");
        PlainRoads.writer(request, response);
    }

    private static void earlyHints(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Link", "<" + Pages.TRACKER + ">; rel=preload; as=script");
        response.addHeader("Link", "</own.css>; rel=preload; as=style");
        sendEarlyHints(response);
        PlainRoads.writer(request, response);
    }

    /** Sends what headers are there as hints: Jetty takes the status for that, Tomcat has a method of its own. */
    private static void sendEarlyHints(HttpServletResponse response) throws IOException {
        ServletResponse container = response;
        while (container instanceof ServletResponseWrapper wrapper) {
            container = wrapper.getResponse();
        }
        try {
            container.getClass().getMethod("sendEarlyHints").invoke(container);
        } catch (NoSuchMethodException byStatus) {
            response.sendError(103);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static void tagged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", "\"v1\"");
        response.setDateHeader("Last-Modified", 0);
        response.setHeader("Cache-Control", "public, max-age=600");
        if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
        } else {
            PlainRoads.stream(request, response);
        }
    }
}
