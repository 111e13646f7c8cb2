package io.consentgate.benchmarks.filter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sends a page through a writer, a few hundred characters at a time, as a template engine does. */
final class WriterServlet extends SampleServlet<List<String>> {

    private static final long serialVersionUID = 1L;
    private static final int PIECE = 512;

    WriterServlet(Path files) throws IOException {
        super(Map.of("10.html", pieces(files.resolve("10.html")), "100.html", pieces(files.resolve("100.html"))));
    }

    @Override
    void send(List<String> sample, HttpServletResponse response) throws IOException {
        PrintWriter writer = response.getWriter();
        for (String piece : sample) {
            writer.write(piece);
        }
    }

    private static List<String> pieces(Path file) throws IOException {
        String page = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return IntStream.iterate(0, at -> at < page.length(), at -> at + PIECE)
                .mapToObj(at -> page.substring(at, Math.min(page.length(), at + PIECE)))
                .toList();
    }
}
