package io.consentgate.benchmarks.filter;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Debian's nginx, in one process, with or without five strings to replace. */
record NginxContestant(ServerProcess server, URI address) implements Contestant {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static NginxContestant start(Path program, boolean replaces, Path files) throws IOException {
        int port = freePort();
        Path folder = Files.createTempDirectory("nginx");
        String configuration = resource("nginx.conf")
                .replace("{port}", String.valueOf(port))
                .replace("{files}", files.toString())
                .replace("{folder}", folder.toString())
                .replace("{sub_filter}", replaces ? resource("sub_filter.conf") : "");
        Path file = Files.writeString(folder.resolve("nginx.conf"), configuration);
        ServerProcess server = ServerProcess.start(
                List.of(program.toString(), "-p", folder.toString(), "-e", "stderr", "-c", file.toString()));
        awaitPort(port);
        return new NginxContestant(server, URI.create("http://127.0.0.1:" + port));
    }

    @Override
    public Duration cpu() {
        return server.cpu();
    }

    @Override
    public Duration threadCpu() {
        return cpu();
    }

    @Override
    public long allocated() {
        return 0;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port)) {
            if (System.nanoTime() > end) {
                throw new IOException("nginx did not start");
            }
        }
    }

    private static boolean answers(int port) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = NginxContestant.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
