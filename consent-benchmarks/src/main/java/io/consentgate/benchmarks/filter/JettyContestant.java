package io.consentgate.benchmarks.filter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Jetty in a JVM of its own, so that no variant profits or suffers from what another made its compiler do. */
record JettyContestant(ServerProcess server, URI address, HttpClient client) implements Contestant {

    static JettyContestant start(Variant variant, Path files) throws IOException {
        ServerProcess server = ServerProcess.start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                FilterServer.class.getName(),
                variant.name(),
                files.toString()));
        String line = server.process().inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            throw new IOException("the server with " + variant.label + " did not start");
        }
        return new JettyContestant(server, URI.create(line), HttpClient.newHttpClient());
    }

    @Override
    public Duration cpu() {
        return server.cpu();
    }

    @Override
    public Duration threadCpu() {
        return Duration.ofNanos(measured(FilterServer.CPU));
    }

    @Override
    public long allocated() {
        return measured(FilterServer.ALLOCATED);
    }

    private long measured(String path) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        try {
            return Long.parseLong(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException("the server has gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
