package io.consentgate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of a folder, in memory. */
public record Pages(List<Page> all) {

    /** The system property that names the folder. */
    static final String FOLDER = "pages";

    /** A page and the file that it comes from. */
    public static final class Page {

        private final Path file;
        private final byte[] bytes;

        Page(Path file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        /** Where it lies. */
        public Path file() {
            return file;
        }

        /** Its file's name. */
        public String name() {
            return file.getFileName().toString();
        }

        /** Its content; the page's own array. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Reads every {@code .html} and {@code .htm} file below the folder that the system property names.
     *
     * @throws IllegalStateException if the property is not set, or there are none
     */
    public static Pages load() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("name a folder of .html files: -Dpages=FOLDER");
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Page> pages =
                    files.filter(Pages::isPage).sorted().map(Pages::read).toList();
            if (pages.isEmpty()) {
                throw new IllegalStateException(folder + " holds no .html files");
            }
            return new Pages(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return all.stream().mapToLong(page -> page.bytes.length).sum();
    }

    private static boolean isPage(Path file) {
        String name = file.toString();
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    private static Page read(Path file) {
        try {
            return new Page(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
