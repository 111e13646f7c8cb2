package io.consentgate.servlet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real nginx that keeps whatever it may, in front of a site. */
final class NginxCache implements AutoCloseable {

    /** Asks for no other protocol, which nginx would take for another request. */
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final int ATTEMPTS = 500;

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log nginx.log;
            events {}
            http {
              access_log off;
              client_body_temp_path temp;
              proxy_temp_path temp;
              fastcgi_temp_path temp;
              uwsgi_temp_path temp;
              scgi_temp_path temp;
              proxy_cache_path cache keys_zone=kept:1m;
              server {
                listen 127.0.0.1:%d;
                location / {
                  proxy_pass %s;
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header Connection "";
                  proxy_cache kept;
                  proxy_cache_valid any 10m;
                  proxy_cache_revalidate on;
                  proxy_cache_use_stale error updating;
                  add_header X-Cache $upstream_cache_status always;
                }
              }
            }
            """;

    private final Process process;
    private final int port;

    private NginxCache(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Leaves the test out where there is no nginx, but for CI, where it fails. */
    static void assumeInstalled() {
        boolean installed = Files.isExecutable(Path.of("/usr/sbin/nginx"));
        assumeTrue(installed || "true".equals(System.getenv("CI")), "nginx is not installed");
    }

    /** Starts one that has nothing in it yet. */
    static NginxCache before(URI site, Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(port, "http://" + site.getAuthority()));
        Process process = new ProcessBuilder(
                        "/usr/sbin/nginx", "-e", "nginx.log", "-p", folder + "/", "-c", configuration.toString())
                .inheritIO()
                .start();
        NginxCache cache = new NginxCache(process, port);
        cache.awaitStart();
        return cache;
    }

    /** What somebody is answered, by a cache or a site. */
    static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The cookies of visitors who have answered in this way and that, and of one who has not. */
    List<String> cookies() throws IOException, InterruptedException {
        return List.of("", cookie("action=accept"), cookie("action=reject"), cookie("action=save&vendor=hotjar"));
    }

    private String cookie(String form) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(uri("/consent/choice"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return JettySite.cookie(answer(post));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port).resolve(path);
    }

    private void awaitStart() throws InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("nginx has ended with " + process.exitValue());
                }
            }
        }
        throw new IllegalStateException("nginx does not listen");
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
