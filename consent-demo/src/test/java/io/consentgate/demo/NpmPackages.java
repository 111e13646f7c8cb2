package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The packages of {@code src/test/npm}, in the versions of its lock file, installed into {@code target} when first asked for. */
final class NpmPackages {

    private static final Path WANTED = Path.of("src/test/npm");
    private static final Path INSTALLED = Path.of("target/npm");

    private NpmPackages() {}

    /** The text of a package's file. Where npm is not installed, the test fails in CI and is skipped elsewhere. */
    static String text(String file) {
        Path path = INSTALLED.resolve("node_modules").resolve(file);
        try {
            if (!Files.exists(path)) {
                install();
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Tailwind's compiler makes for a page without classes. Where npm is not installed, as with {@link #text}. */
    static String tailwind() {
        text("tailwindcss/index.css");
        try {
            copy("tailwind.mjs");
            Process node = new ProcessBuilder("node", "tailwind.mjs")
                    .directory(INSTALLED.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String file) throws IOException {
        Files.copy(WANTED.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void install() throws IOException {
        Files.createDirectories(INSTALLED);
        copy("package.json");
        copy("package-lock.json");
        Process npm = npm();
        try {
            assertThat(npm.waitFor(3, TimeUnit.MINUTES)).as("npm ci ends").isTrue();
            assertThat(npm.exitValue()).as("see target/npm/log.txt").isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Process npm() {
        try {
            return new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(INSTALLED.resolve("log.txt").toFile())
                    .start();
        } catch (IOException absent) {
            if (System.getenv("CI") != null) {
                throw new IllegalStateException("npm is not installed: bin/test installs it", absent);
            }
            return Assumptions.abort("npm is not installed");
        }
    }
}
