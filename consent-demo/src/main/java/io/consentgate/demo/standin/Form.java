package io.consentgate.demo.standin;

/** What shape of answer a browser waits for. */
enum Form {
    SCRIPT("text/javascript; charset=utf-8"),
    STYLE("text/css; charset=utf-8"),
    IMAGE("image/gif"),
    FONT("font/woff2"),
    FRAME("text/html; charset=utf-8"),
    DATA("application/json");

    private final String contentType;

    Form(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /**
     * Reads it from the request.
     *
     * @param destination {@code Sec-Fetch-Dest}, which browsers send to https and loopback only; else empty
     * @param accept the {@code Accept} header; empty where absent
     */
    static Form of(String destination, String accept, String path) {
        return switch (destination) {
            case "script", "worker", "sharedworker", "serviceworker" -> SCRIPT;
            case "style" -> STYLE;
            case "image" -> IMAGE;
            case "font" -> FONT;
            case "iframe", "frame", "embed", "object", "document" -> FRAME;
            case "" -> guess(accept, path);
            default -> DATA;
        };
    }

    private static Form guess(String accept, String path) {
        if (accept.startsWith("image/")) {
            return IMAGE;
        }
        if (accept.startsWith("text/css")) {
            return STYLE;
        }
        if (accept.startsWith("text/html")) {
            return FRAME;
        }
        return path.endsWith(".json") ? DATA : SCRIPT;
    }
}
