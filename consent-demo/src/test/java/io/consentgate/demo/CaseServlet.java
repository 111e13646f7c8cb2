package io.consentgate.demo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Serves each case as the page that it describes, under its id. */
final class CaseServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Case> cases;

    CaseServlet(List<Case> cases) {
        this.cases = cases.stream().collect(Collectors.toMap(Case::id, Function.identity()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Case asked = cases.get(request.getPathInfo().substring(1));
        if (asked == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(asked.status() == 0 ? HttpServletResponse.SC_OK : asked.status());
        asked.headers().forEach(response::setHeader);
        response.setContentType(Objects.requireNonNullElse(asked.contentType(), "text/html; charset=utf-8"));
        response.getOutputStream().write(bytes(asked));
    }

    static byte[] bytes(Case asked) {
        return switch (Objects.requireNonNullElse(asked.encoding(), "utf-8")) {
            case "utf-16le-bom" -> ("\uFEFF" + asked.html()).getBytes(StandardCharsets.UTF_16LE);
            case "utf-16be-bom" -> ("\uFEFF" + asked.html()).getBytes(StandardCharsets.UTF_16BE);
            case "latin1" -> asked.html().getBytes(StandardCharsets.ISO_8859_1);
            default -> asked.html().getBytes(StandardCharsets.UTF_8);
        };
    }
}
