package io.consentgate.matrix;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an application does with its response. What it does only by mistake is each container's own affair. */
final class Acts {

    private Acts() {}

    /** At any time, in any order. */
    static Map<String, Road> any() {
        Map<String, Road> acts = new TreeMap<>();
        acts.put("html", (request, response) -> response.setContentType("text/html;charset=utf-8"));
        acts.put("html-bare", (request, response) -> response.setContentType("text/html"));
        acts.put("json", (request, response) -> response.setContentType("application/json"));
        acts.put("charset", (request, response) -> response.setCharacterEncoding("iso-8859-1"));
        acts.put("locale", (request, response) -> response.setLocale(Locale.FRENCH));
        acts.put("stream", (request, response) -> response.getOutputStream().write(Pages.bytes("<p>st\u00e5r</p>")));
        acts.put(
                "stream-byte", (request, response) -> response.getOutputStream().write('b'));
        acts.put(
                "stream-print",
                (request, response) -> response.getOutputStream().println("<i>printed</i>"));
        acts.put("writer", (request, response) -> response.getWriter().write("<p>skr\u00e4v</p>"));
        acts.put("writer-print", (request, response) -> response.getWriter().printf("<i>%d</i>%n", 1));
        acts.put("flush", (request, response) -> response.flushBuffer());
        acts.put(
                "flush-stream",
                (request, response) -> response.getOutputStream().flush());
        acts.put("flush-writer", (request, response) -> response.getWriter().flush());
        acts.put("created", (request, response) -> response.setStatus(201));
        acts.put("no-content", (request, response) -> response.setStatus(204));
        acts.put("header", (request, response) -> response.setHeader("X-One", "1"));
        acts.put("header-again", (request, response) -> response.addHeader("X-One", "2"));
        acts.put("number", (request, response) -> response.addIntHeader("X-Two", 2));
        acts.put("cookie", (request, response) -> response.addCookie(new Cookie("cart", "1")));
        acts.put("session", (request, response) -> request.getSession());
        acts.put(
                "include",
                (request, response) -> request.getRequestDispatcher(request.getServletPath() + "/part")
                        .include(request, response));
        return acts;
    }

    /** As the last thing. */
    static Map<String, Road> last() {
        Map<String, Road> acts = new TreeMap<>();
        acts.put(
                "close-stream",
                (request, response) -> response.getOutputStream().close());
        acts.put("close-writer", (request, response) -> response.getWriter().close());
        acts.put("not-found", (request, response) -> response.sendError(404));
        acts.put("unavailable", (request, response) -> response.sendError(503, "not now"));
        acts.put("elsewhere", (request, response) -> response.sendRedirect("/elsewhere"));
        acts.put(
                "forward",
                (request, response) -> request.getRequestDispatcher(request.getServletPath() + "/part")
                        .forward(request, response));
        return acts;
    }
}
