package io.consentgate.demo.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as JSON that nobody stores. */
final class Json {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Json() {}

    static void write(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(value));
    }
}
