package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out, run as a process of its own. */
class ProxyJarIT {

    private static final Path JAR = Path.of("target", "consent-proxy.jar").toAbsolutePath();

    @TempDir
    Path disk;

    @BeforeEach
    void writePage() throws Exception {
        Files.createDirectory(disk.resolve("site"));
        Files.writeString(
                disk.resolve("site/index.html"),
                "<!DOCTYPE html><title>x</title><script src=https://www.googletagmanager.com/gtag/js?id=G-1></script>");
    }

    @Test
    void jar_servesUntilItIsToldToStop() throws Exception {
        Process first = start();
        try (BufferedReader out = first.inputReader()) {
            String line = out.readLine();
            assertThat(line).startsWith("listening on http://127.0.0.1:");

            URI address = URI.create(line.substring("listening on ".length()));
            assertThat(Fixtures.get(address.resolve("/index.html")).body()).contains("data-consent-blocked");

            secondProcessOnTheSameData_isRefusedInOneLine();
            first.toHandle().destroy(); // Process.destroy would close the streams as well
            assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
        } finally {
            first.destroyForcibly();
        }
        assertThat(first.exitValue()).isZero();
    }

    private void secondProcessOnTheSameData_isRefusedInOneLine() throws Exception {
        Process second = start();
        try (BufferedReader err = second.errorReader()) {
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(err.lines().filter(line -> line.startsWith("consent-proxy:")))
                    .singleElement()
                    .asString()
                    .contains("in use");
            assertThat(second.exitValue()).isIn(1, 2);
        } finally {
            second.destroyForcibly();
        }
    }

    private Process start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar"));
        command.add(JAR.toString());
        command.addAll(List.of("--upstream", "site", "--data", "data", "--port", "0"));
        return new ProcessBuilder(command).directory(disk.toFile()).start();
    }
}
