package io.consentgate.benchmarks.filter;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Sends a sample by its name, from memory. */
abstract class SampleServlet<T> extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, T> samples;

    SampleServlet(Map<String, T> samples) {
        this.samples = Map.copyOf(samples);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo());
        T sample = samples.get(name.substring(1));
        if (sample == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(name.endsWith(".html") ? "text/html;charset=utf-8" : "image/png");
        send(sample, response);
    }

    abstract void send(T sample, HttpServletResponse response) throws IOException;
}
