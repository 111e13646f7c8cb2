package io.consentgate.benchmarks.filter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Sends a file as one array. */
final class BytesServlet extends SampleServlet<byte[]> {

    private static final long serialVersionUID = 1L;

    BytesServlet(Path files) throws IOException {
        super(Map.of(
                "10.html", Files.readAllBytes(files.resolve("10.html")),
                "100.html", Files.readAllBytes(files.resolve("100.html")),
                "image.png", Files.readAllBytes(files.resolve("image.png"))));
    }

    @Override
    void send(byte[] sample, HttpServletResponse response) throws IOException {
        response.setContentLength(sample.length);
        response.getOutputStream().write(sample);
    }
}
