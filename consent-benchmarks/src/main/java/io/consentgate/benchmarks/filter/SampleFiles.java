package io.consentgate.benchmarks.filter;

import io.consentgate.benchmarks.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;

/** The files that are served: the folder's pages nearest to 10 and 100 KB, and 50 KB that look like an image. */
record SampleFiles(Path folder, Pages.Page small, Pages.Page large) {

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int IMAGE = 50_000;
    private static final long SEED = 1;

    static SampleFiles of(Pages pages) throws IOException {
        SampleFiles files =
                new SampleFiles(Files.createTempDirectory("served"), nearest(pages, SMALL), nearest(pages, LARGE));
        byte[] image = new byte[IMAGE];
        new Random(SEED).nextBytes(image);
        Files.write(files.folder.resolve("10.html"), files.small.bytes());
        Files.write(files.folder.resolve("100.html"), files.large.bytes());
        Files.write(files.folder.resolve("image.png"), image);
        return files;
    }

    private static Pages.Page nearest(Pages pages, int size) {
        return pages.all().stream()
                .min(Comparator.comparingInt(page -> Math.abs(page.bytes().length - size)))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return String.format(
                "pages: %s (%,d bytes), %s (%,d bytes)",
                small.name(), small.bytes().length, large.name(), large.bytes().length);
    }
}
