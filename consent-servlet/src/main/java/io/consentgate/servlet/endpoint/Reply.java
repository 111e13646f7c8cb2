package io.consentgate.servlet.endpoint;

import io.consentgate.banner.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of the endpoints: never cached, never sniffed, never framed by another site. */
final class Reply {

    static final String JSON = "application/json";
    static final String HTML = "text/html";

    private final HttpServletResponse response;
    private final UnreadBody unread;
    private final boolean withBody;

    /**
     * Answers to a request.
     *
     * @param waits whether the rest of the request's body may be waited for
     */
    Reply(HttpServletRequest request, HttpServletResponse response, boolean waits) {
        this.response = response;
        this.unread = new UnreadBody(request, waits);
        this.withBody = !request.getMethod().equals("HEAD");
    }

    void text(int status, String type, String body) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        bytes(status, type + ";charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of ours, which no other site may frame: a click on it must be the visitor's own. */
    void page(int status, Page page) throws IOException {
        response.setHeader("Content-Language", page.language());
        response.setHeader("Content-Security-Policy", page.contentSecurityPolicy());
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        text(status, HTML, page.html());
    }

    /** A file that never changes under its name, or goes by the name of another version this once. */
    void asset(String type, String text, boolean isNamed) throws IOException {
        response.setHeader("Cache-Control", isNamed ? "public, max-age=31536000, immutable" : "no-store");
        bytes(200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    void seeOther(String path) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /** Taken, and there is nothing to say. */
    void nothing() {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void problem(int status, String why) throws IOException {
        text(status, JSON, "{\"error\":\"" + escaped(why) + "\"}");
    }

    void methodNotAllowed(String allowed) throws IOException {
        response.setHeader("Allow", allowed);
        problem(405, "allowed here: " + allowed);
    }

    private void bytes(int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        unread.settle(response);
        if (withBody) {
            response.getOutputStream().write(body);
        }
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '<') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.toString();
    }
}
