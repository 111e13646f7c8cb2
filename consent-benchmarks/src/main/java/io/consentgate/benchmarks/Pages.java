package io.consentgate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of a folder, in memory. */
final class Pages {

    /** The system property that names the folder. */
    static final String FOLDER = "pages";

    final List<byte[]> all;
    final long bytes;

    private Pages(List<byte[]> all) {
        this.all = all;
        this.bytes = all.stream().mapToLong(page -> page.length).sum();
    }

    static Pages load() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("name a folder of .html files: -Dpages=FOLDER");
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return new Pages(files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(Pages::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
