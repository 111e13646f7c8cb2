package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of the endpoints: never cached, never sniffed, never framed by another site. */
final class Reply {

    static final String JSON = "application/json";
    static final String HTML = "text/html";

    private static final String PROBLEM_SECURITY = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'";

    private final HttpServletResponse response;
    private final boolean withBody;

    Reply(HttpServletResponse response, boolean withBody) {
        this.response = response;
        this.withBody = withBody;
    }

    void text(int status, String type, String body) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        bytes(status, type + ";charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of ours, which no other site may frame: a click on it must be the visitor's own. */
    void page(String html, String contentSecurityPolicy) throws IOException {
        page(200, html, contentSecurityPolicy);
    }

    private void page(int status, String html, String contentSecurityPolicy) throws IOException {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        text(status, HTML, html);
    }

    /** A file that never changes under its name. */
    void asset(String type, String text) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        bytes(200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    void seeOther(String path) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    void problem(int status, String why) throws IOException {
        text(status, JSON, "{\"error\":\"" + escaped(why) + "\"}");
    }

    /**
     * The same for a reader: the answer could not be taken, why, and a way back.
     *
     * @param home a path of this site
     */
    void problemPage(int status, String why, String home) throws IOException {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Not saved</title></head>"
                + "<body><main><h1>Your answer was not saved</h1><p>" + reference(why) + "</p><p><a href=\""
                + reference(home) + "\">Back to the site</a></p></main></body></html>";
        page(status, html, PROBLEM_SECURITY);
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
        if (withBody) {
            response.getOutputStream().write(body);
        }
    }

    /** For the text and attributes of a page: all but plain ASCII as references. */
    private static String reference(String text) {
        StringBuilder html = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x20 || c > 0x7E || c == '"' || c == '&' || c == '<' || c == '>') {
                html.append("&#").append(c).append(';');
            } else {
                html.append((char) c);
            }
        });
        return html.toString();
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
