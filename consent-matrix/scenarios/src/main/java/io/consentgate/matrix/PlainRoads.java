package io.consentgate.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Answers written at once, by stream or writer. */
final class PlainRoads {

    private PlainRoads() {}

    static Map<String, Road> all() {
        Map<String, Road> roads = new TreeMap<>();
        roads.put("/stream", PlainRoads::stream);
        roads.put(Site.BARE, PlainRoads::stream);
        roads.put("/public-late", PlainRoads::publicLate);
        roads.put("/big", (q, r) -> html(r).getOutputStream().write(Pages.bytes(Pages.BIG)));
        roads.put("/byte-by-byte", PlainRoads::byteByByte);
        roads.put("/writer", PlainRoads::writer);
        roads.put("/printer", PlainRoads::printer);
        roads.put("/latin", PlainRoads::latin);
        roads.put(
                "/utf16",
                (q, r) -> html(r).getOutputStream().write(("\ufeff" + Pages.PAGE).getBytes(StandardCharsets.UTF_16LE)));
        roads.put("/flush", PlainRoads::flush);
        roads.put("/flush-stream", PlainRoads::flushStream);
        roads.put("/reset", PlainRoads::reset);
        roads.put("/reset-buffer", PlainRoads::resetBuffer);
        roads.put("/reset-data", PlainRoads::resetData);
        roads.put("/close", PlainRoads::close);
        roads.put("/both", PlainRoads::both);
        roads.put("/empty", (q, r) -> html(r));
        roads.put("/no-content", (q, r) -> html(r).setStatus(204));
        roads.put("/json", PlainRoads::json);
        roads.put("/binary", PlainRoads::binary);
        roads.put("/zipped", PlainRoads::zipped);
        roads.put("/download", PlainRoads::download);
        roads.put("/fragment", (q, r) -> html(r).getWriter().write(Pages.FRAGMENT));
        roads.put("/events", PlainRoads::events);
        for (String way : new String[] {"int", "long", "set", "add", "set-int", "add-int"}) {
            roads.put("/length-" + way, (q, r) -> length(r, way));
        }
        roads.put("/length-too-short", PlainRoads::tooShort);
        return roads;
    }

    static HttpServletResponse html(HttpServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
        return response;
    }

    static void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response).getOutputStream().write(Pages.bytes(Pages.PAGE));
    }

    private static void publicLate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        stream(request, response);
        response.setHeader("Cache-Control", null);
        response.addHeader("Cache-Control", "public, max-age=600");
    }

    private static void byteByByte(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response);
        for (byte b : Pages.bytes(Pages.PAGE)) {
            response.getOutputStream().write(b);
        }
    }

    static void writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response);
        for (int i = 0; i < Pages.PAGE.length(); i++) {
            response.getWriter().write(Pages.PAGE.charAt(i));
        }
    }

    private static void printer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter writer = html(response).getWriter();
        writer.println("<!doctype html>");
        writer.print(Pages.PAGE.substring("<!doctype html>".length()));
        writer.printf("<!-- %d -->", 1);
        writer.flush();
    }

    private static void latin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=ISO-8859-1");
        response.getWriter().write(Pages.PAGE.replace("<meta charset=utf-8>", ""));
    }

    private static void flush(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response).getWriter().write(Pages.PAGE.substring(0, 80));
        response.flushBuffer();
        response.getWriter().write(Pages.PAGE.substring(80));
    }

    private static void flushStream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] page = Pages.bytes(Pages.PAGE);
        html(response).getOutputStream().write(page, 0, 80);
        response.getOutputStream().flush();
        response.getOutputStream().write(page, 80, page.length - 80);
    }

    private static void reset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(100);
        response.getOutputStream().write('1');
        response.reset();
        writer(request, response);
    }

    private static void resetBuffer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response).getWriter().write("<p>thrown away</p>");
        response.resetBuffer();
        response.getWriter().write(Pages.PAGE);
    }

    private static void resetData(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(100);
        response.getWriter().write("{}");
        response.resetBuffer();
        response.setContentLength(Pages.bytes(Pages.PAGE).length);
        html(response).getWriter().write(Pages.PAGE);
    }

    private static void close(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response).getOutputStream().write(Pages.bytes(Pages.PAGE));
        response.getOutputStream().close();
    }

    /** An application may use one of the two only, and is told so. */
    private static void both(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter writer = html(response).getWriter();
        try {
            response.getOutputStream();
            writer.write("both");
        } catch (IllegalStateException told) {
            writer.write(Pages.PAGE);
        }
    }

    private static void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] json = ("{\"html\":\"<script src=" + Pages.TRACKER + ">\"}").getBytes(UTF_8);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private static void binary(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(Pages.IMAGE.length);
        response.setContentType("image/png");
        response.getOutputStream().write(Pages.IMAGE);
    }

    private static void zipped(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response).setHeader("Content-Encoding", "gzip");
        try (GZIPOutputStream zip = new GZIPOutputStream(response.getOutputStream())) {
            zip.write(Pages.bytes(Pages.PAGE));
        }
    }

    private static void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=page.html");
        stream(request, response);
    }

    private static void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        for (int i = 0; i < 3; i++) {
            response.getWriter().write("data: <img src=" + Pages.PIXEL + ">\n\n");
            response.flushBuffer();
        }
    }

    /** More than was said follows in the same write. */
    private static void tooShort(HttpServletRequest request, HttpServletResponse response) throws IOException {
        html(response).setContentLength(10);
        response.getOutputStream().write(Pages.bytes(Pages.PAGE));
    }

    private static void length(HttpServletResponse response, String way) throws IOException {
        byte[] page = Pages.bytes(Pages.PAGE);
        switch (way) {
            case "int" -> response.setContentLength(page.length);
            case "long" -> response.setContentLengthLong(page.length);
            case "set" -> response.setHeader("Content-Length", String.valueOf(page.length));
            case "add" -> response.addHeader("content-length", String.valueOf(page.length));
            case "set-int" -> response.setIntHeader("Content-Length", page.length);
            default -> response.addIntHeader("Content-Length", page.length);
        }
        html(response).getOutputStream().write(page);
    }
}
