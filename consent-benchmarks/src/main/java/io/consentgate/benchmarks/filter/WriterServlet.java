package io.consentgate.benchmarks.filter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sends a page through a writer, a few hundred characters at a time, as a template engine does. */
final class WriterServlet extends SampleServlet<List<String>> {

    private static final long serialVersionUID = 1L;
    private static final int PIECE = 512;

    WriterServlet(Path files, boolean differ) throws IOException {
        super(Map.of(
                "10.html", versions(files.resolve("10.html"), differ),
                "100.html", versions(files.resolve("100.html"), differ)));
    }

    @Override
    void send(List<String> sample, HttpServletResponse response) throws IOException {
        PrintWriter writer = response.getWriter();
        for (String piece : sample) {
            writer.write(piece);
        }
    }

    private static List<List<String>> versions(Path page, boolean differ) throws IOException {
        return Versions.of(Files.readString(page), differ).stream()
                .map(WriterServlet::pieces)
                .toList();
    }

    private static List<String> pieces(String page) {
        return IntStream.iterate(0, at -> at < page.length(), at -> at + PIECE)
                .mapToObj(at -> page.substring(at, Math.min(page.length(), at + PIECE)))
                .toList();
    }
}
