package io.consentgate.benchmarks.filter;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a sample by its name, from memory: one version of it after the other. */
abstract class SampleServlet<T> extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<T>> samples;
    private final AtomicInteger count = new AtomicInteger();

    SampleServlet(Map<String, List<T>> samples) {
        this.samples = Map.copyOf(samples);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo());
        List<T> versions = samples.get(name.substring(1));
        if (versions == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(name.endsWith(".html") ? "text/html;charset=utf-8" : "image/png");
        send(versions.get(Math.floorMod(count.getAndIncrement(), versions.size())), response);
    }

    abstract void send(T sample, HttpServletResponse response) throws IOException;
}
