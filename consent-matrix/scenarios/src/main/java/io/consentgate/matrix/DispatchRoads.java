package io.consentgate.matrix;

import io.consentgate.ConsentGate;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers that one servlet leaves to another, or to the container. */
final class DispatchRoads {

    private static final String GATE_ON_THE_ERROR_PAGE = "/gate-error";

    /** A part that forgets that it is one. */
    private static final String BOLD = Site.BARE + "/part";

    /** One that takes its end for the answer's. */
    private static final String CLOSING = "/closing-part";

    private static final String LONG_SHEET = "/long-sheet";

    private DispatchRoads() {}

    /** What an application throws where it is broken; the container may log it. */
    static final class ApplicationFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ApplicationFault() {
            super("the application is broken, as a test wants it");
        }
    }

    static Map<String, Road> all() {
        Map<String, Road> roads = new TreeMap<>();
        roads.put("/forward", (q, r) -> forward(q, r, "/writer"));
        roads.put("/forward-stream", (q, r) -> forward(q, r, "/stream"));
        roads.put("/forward-static", (q, r) -> forward(q, r, "/big.html"));
        roads.put("/include", DispatchRoads::include);
        roads.put("/include-writer", DispatchRoads::includeByWriter);
        roads.put("/include-whole", (q, r) -> q.getRequestDispatcher("/stream").include(q, PlainRoads.html(r)));
        roads.put("/include-public", (q, r) -> includePublic(q, r, q.getRequestDispatcher("/stream")));
        roads.put("/include-public-by-context", (q, r) -> includePublic(q, r, byContext(q, "/stream")));
        roads.put("/include-public-by-name", (q, r) -> includePublic(q, r, byName(q, "/stream")));
        roads.put("/include-long-by-context", (q, r) -> includeLong(q, PlainRoads.html(r), "/big"));
        roads.put("/include-long-of-known-length", (q, r) -> {
            r.setContentLength(Pages.bytes(Pages.BIG).length);
            includeLong(q, PlainRoads.html(r), "/big");
        });
        roads.put("/include-long-sheet", (q, r) -> {
            r.setContentType("text/css");
            includeLong(q, r, LONG_SHEET);
        });
        roads.put(LONG_SHEET, (q, r) -> r.getOutputStream().write(Pages.bytes(Pages.LONG_SHEET)));
        roads.put("/include-zipped", (q, r) -> {
            r.setHeader("Content-Encoding", "gzip");
            includeLong(q, PlainRoads.html(r), "/zipped");
        });
        roads.put("/include-reset", DispatchRoads::includeReset);
        for (String site : List.of("", Site.BARE)) {
            roads.put(site + "/include-bold", (q, r) -> includeBold(q, r, q.getRequestDispatcher(BOLD)));
            roads.put(site + "/include-bold-by-context", (q, r) -> includeBold(q, r, byContext(q, BOLD)));
            roads.put(site + "/include-bold-by-name", (q, r) -> includeBold(q, r, byName(q, BOLD)));
        }
        roads.put(BOLD, DispatchRoads::boldPart);
        roads.put("/include-closing", (q, r) -> includeBold(q, r, q.getRequestDispatcher(CLOSING)));
        roads.put("/include-closing-by-context", (q, r) -> includeBold(q, r, byContext(q, CLOSING)));
        roads.put(CLOSING, DispatchRoads::closingPart);
        roads.put(Site.ERROR_PAGE, DispatchRoads::errorPage);
        roads.put("/missing", (q, r) -> r.sendError(404));
        roads.put("/missing-why", (q, r) -> r.sendError(404, "gone"));
        roads.put("/missing-late", DispatchRoads::missingLate);
        roads.put("/missing-after-a-part", (q, r) -> {
            byContext(q, "/stream").include(q, PlainRoads.html(r));
            r.sendError(404);
        });
        roads.put("/teapot", (q, r) -> r.sendError(418));
        roads.put("/broken", (q, r) -> {
            throw new ApplicationFault();
        });
        roads.put("/status", DispatchRoads::status);
        roads.put("/gate", DispatchRoads::gate);
        roads.put("/gate-forward", (q, r) -> q.getRequestDispatcher("/gate").forward(q, r));
        roads.put(GATE_ON_THE_ERROR_PAGE, (q, r) -> r.sendError(404));
        roads.put(Site.TWICE, PlainRoads::writer);
        roads.put(Site.TWICE + "/forward", (q, r) -> forward(q, r, Site.TWICE));
        return roads;
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        if (path.equals("/writer")) {
            PlainRoads.html(response).getWriter().write("<p>thrown away</p>");
        }
        request.getRequestDispatcher(path).forward(request, response);
    }

    private static void include(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        PlainRoads.html(response).getOutputStream().print("<!doctype html><html lang=en><title>t</title><body>");
        request.getRequestDispatcher("/include-part").include(request, response);
        response.getOutputStream().print("</body></html>");
    }

    private static void includeByWriter(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        PlainRoads.html(response).getWriter().write("<!doctype html><html lang=en><title>t</title><body>");
        request.getRequestDispatcher("/fragment").include(request, response);
        response.getWriter().write("</body></html>");
    }

    private static RequestDispatcher byContext(HttpServletRequest request, String path) {
        return request.getServletContext().getRequestDispatcher(path);
    }

    private static RequestDispatcher byName(HttpServletRequest request, String path) {
        return request.getServletContext().getNamedDispatcher(path);
    }

    private static void includeBold(HttpServletRequest request, HttpServletResponse response, RequestDispatcher part)
            throws IOException, ServletException {
        PlainRoads.html(response).getOutputStream().print("<!doctype html><html lang=en><title>t</title><body>");
        part.include(request, response);
        response.getOutputStream().print("</body></html>");
    }

    private static void includePublic(HttpServletRequest request, HttpServletResponse response, RequestDispatcher page)
            throws IOException, ServletException {
        page.include(request, PlainRoads.html(response));
        response.setHeader("Cache-Control", "public, max-age=600");
    }

    /** For anybody, as the application has it, who cannot know better than the part. */
    private static void includeLong(HttpServletRequest request, HttpServletResponse response, String part)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "public, max-age=600");
        byContext(request, part).include(request, response);
    }

    /** Begins anew after a part, for which the head had been made. */
    private static void includeReset(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(Site.BARE).include(request, PlainRoads.html(response));
        response.reset();
        response.setHeader("Cache-Control", "public, max-age=600");
        PlainRoads.stream(request, response);
    }

    /** Acts as if the whole answer were its own, which a part may not: Jakarta Servlet 6.0, section 9.3. */
    private static void boldPart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Part", "1");
        response.setContentLength(5);
        response.setHeader("Content-Length", "6");
        response.setStatus(201);
        part(request, response);
        response.sendError(404);
    }

    private static void closingPart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        part(request, response);
        response.getOutputStream().close();
    }

    private static void missingLate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlainRoads.html(response).getWriter().write("<p>thrown away</p>");
        response.sendError(404);
    }

    private static void status(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(Integer.parseInt(request.getParameter("code")));
        PlainRoads.writer(request, response);
    }

    static void gate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write("hotjar " + ConsentGate.allowed("hotjar"));
    }

    private static void errorPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (GATE_ON_THE_ERROR_PAGE.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            gate(request, response);
        } else {
            PlainRoads.writer(request, response);
        }
    }

    /** A part of a page that is written by stream. */
    static void part(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(Pages.bytes(Pages.FRAGMENT));
    }
}
