package io.consentgate.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A real Jetty with the filter in front of some servlets. */
final class JettySite implements AutoCloseable {

    private final Server server = new Server(0);
    private final ServletContextHandler context = new ServletContextHandler("/");
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    JettySite(ConsentFilter filter) {
        this(new FilterHolder(filter));
    }

    /** One with the policy of a shop; keys and ledger are kept in this folder. */
    static JettySite shop(Path data) {
        return new JettySite(
                ConsentFilter.builder().data(data).policy(Policies.shop()).build());
    }

    JettySite(FilterHolder holder) {
        behind(holder);
        server.setHandler(context);
    }

    /** Puts this filter behind those that are there. */
    JettySite behind(ConsentFilter filter) {
        behind(new FilterHolder(filter));
        return this;
    }

    private void behind(FilterHolder holder) {
        holder.setAsyncSupported(true);
        context.addFilter(
                holder,
                "/*",
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD));
    }

    JettySite serve(String path, HttpServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, path);
        return this;
    }

    /** Each request in a virtual thread of its own. */
    JettySite inVirtualThreads() {
        ((QueuedThreadPool) server.getThreadPool())
                .setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        return this;
    }

    JettySite start() throws Exception {
        server.start();
        return this;
    }

    URI uri(String path) {
        return server.getURI().resolve(path);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded");
        return send(request, headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The cookie of a visitor who has answered so, as a browser sends it back. */
    String answered(String form, String... headers) throws Exception {
        return cookie(post("/consent/choice", form, headers));
    }

    /** The cookie that an answer sets first, as a browser sends it back. */
    static String cookie(HttpResponse<?> answer) {
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
