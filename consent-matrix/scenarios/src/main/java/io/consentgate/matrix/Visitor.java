package io.consentgate.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who asks the site. */
final class Visitor {

    /** A container that never answers fails its scenario, and holds up no other. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI site;
    private final HttpClient client = client(Version.HTTP_1_1);

    Visitor(URI site) {
        this.site = site;
    }

    private static HttpClient client(Version version) {
        return HttpClient.newBuilder()
                .version(version)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> get(String path, Charset charset) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString(charset));
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        HttpRequest head = request(path)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(head, BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        HttpRequest post = request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(post, BodyHandlers.ofString(UTF_8));
    }

    /** The same over HTTP/2, on a connection that has been upgraded before: Tomcat stalls on long answers to an upgrade. */
    HttpResponse<String> overHttp2(String path) throws IOException, InterruptedException {
        HttpClient upgraded = client(Version.HTTP_2);
        upgraded.send(request("/consent/state").build(), BodyHandlers.discarding());
        return upgraded.send(request(path).build(), BodyHandlers.ofString(UTF_8));
    }

    /** Asks to be led to a URL by one of the roads. */
    HttpResponse<String> redirect(String road, String to, String... headers) throws IOException, InterruptedException {
        return get(road + "?to=" + URLEncoder.encode(to, UTF_8), headers);
    }

    /** The whole answer to a GET with this Cookie header, which no well-behaved client would send. */
    String withRawCookies(String path, String cookies) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + site.getAuthority()
                    + "\r\nAccept: text/html\r\nCookie: " + cookies + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** All that is sent in answer to a GET from script, on a connection that ends with it. */
    String sent(String path) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + site.getAuthority()
                    + "\r\nSec-Fetch-Dest: empty\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** All that is sent in answer to a GET up to this text, whatever comes before the answer proper. */
    String sentUpTo(String end, String path) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nAccept: text/html\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            byte[] piece = new byte[1024];
            for (int count = 0; count >= 0 && !sent.toString(UTF_8).contains(end); ) {
                count = socket.getInputStream().read(piece);
                sent.write(piece, 0, Math.max(0, count));
            }
            return sent.toString(UTF_8);
        }
    }

    /** Sends the beginning of an answer, and goes. */
    void breakOff(String path) throws IOException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            String begin = "POST " + path + " HTTP/1.1\r\nHost: " + site.getAuthority()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\naction";
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The cookie of a visitor who has answered so. */
    String cookie(String form) throws IOException, InterruptedException {
        String set =
                post("/consent/choice", form).headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    URI site() {
        return site;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .header("Accept", "text/html,*/*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }
}
