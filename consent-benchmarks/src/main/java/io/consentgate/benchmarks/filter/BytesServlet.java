package io.consentgate.benchmarks.filter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Sends a file as one array. */
final class BytesServlet extends SampleServlet<byte[]> {

    private static final long serialVersionUID = 1L;

    BytesServlet(Path files, boolean differ) throws IOException {
        super(Map.of(
                "10.html", versions(files.resolve("10.html"), differ),
                "100.html", versions(files.resolve("100.html"), differ),
                "image.png", List.of(Files.readAllBytes(files.resolve("image.png")))));
    }

    private static List<byte[]> versions(Path page, boolean differ) throws IOException {
        return Versions.of(Files.readString(page), differ).stream()
                .map(version -> version.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    void send(byte[] sample, HttpServletResponse response) throws IOException {
        response.setContentLength(sample.length);
        response.getOutputStream().write(sample);
    }
}
