package io.consentgate.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The proxy as a process of its own. */
final class ProxyProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final BufferedReader out;
    private final URI address;
    private final URI admin;

    private ProxyProcess(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.address = told("listening on ");
        this.admin = told("admin on ");
    }

    /**
     * Starts one on any free ports.
     *
     * @param within the words of a command that runs the one after them; none for an ordinary process
     */
    static ProxyProcess start(List<String> within, String... options) throws IOException {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ProxyCommand.class.getName(),
                "--port=0",
                "--admin-port=0"));
        command.addAll(List.of(options));
        return new ProxyProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private URI told(String before) throws IOException {
        String line = out.readLine();
        if (line == null || !line.startsWith(before)) {
            close();
            throw new IOException("the proxy did not start: it says " + line);
        }
        return URI.create(line.substring(before.length()));
    }

    URI address() {
        return address;
    }

    /** A folder as the process sees it, which may have file systems of its own. */
    Path folder(Path path) {
        return Path.of("/proc/" + process.pid() + "/root" + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return Fixtures.get(address.resolve(path), headers);
    }

    /** What those who run it are told. */
    String told(URI page) throws IOException, InterruptedException {
        return Fixtures.get(admin.resolve(page)).body();
    }

    HttpResponse<String> answer(String form, String... headers) throws IOException, InterruptedException {
        return Fixtures.BROWSER.send(choice(form, headers), BodyHandlers.ofString());
    }

    HttpRequest choice(String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/consent/choice"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** The cookie that an answer sets, as a browser would send it back. */
    static String cookie(HttpResponse<?> answer) {
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }

    /** Tells it to stop. */
    void terminate() {
        process.toHandle().destroy(); // Process.destroy would close the streams as well
    }

    /** The code that it ends with. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the proxy has not ended within " + PATIENCE_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
