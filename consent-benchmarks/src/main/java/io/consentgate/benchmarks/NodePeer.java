package io.consentgate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** html-rewriter-wasm, in Node processes of its own: the fastest rewriter that a web developer could pick. */
record NodePeer(Path folder) {

    static final String LABEL = "html-rewriter-wasm";

    /** Where {@code -Dnode=FOLDER} says that the script and its package are installed; empty without it. */
    static Optional<NodePeer> installed() {
        return Optional.ofNullable(System.getProperty("node")).map(Path::of).map(NodePeer::new);
    }

    /** The CPU milliseconds of a pass, by a process of its own in its best second. */
    Spread cpu(Pages pages, TrackerHosts trackers) throws IOException {
        double best = run(pages, trackers, "measure").stream()
                .mapToDouble(Double::parseDouble)
                .min()
                .orElse(Double.NaN);
        return new Spread(List.of(best));
    }

    /** The same job as an engine that hands out what Node has written; one Node process for all pages. */
    Engine engine(Pages pages, TrackerHosts trackers) throws IOException {
        Path output = Files.createDirectories(folder.resolve("output"));
        run(pages, trackers, output.toString());
        List<byte[]> seen = pages.all().stream().map(Pages.Page::bytes).toList();
        return (page, sink) -> {
            byte[] rewritten = Files.readAllBytes(output.resolve(seen.indexOf(page) + ".html"));
            sink.write(rewritten, 0, rewritten.length);
        };
    }

    private List<String> run(Pages pages, TrackerHosts trackers, String task) throws IOException {
        Path hosts = Files.write(folder.resolve("hosts.txt"), trackers.hosts());
        Path names = Files.write(
                folder.resolve("pages.txt"),
                pages.all().stream().map(page -> page.file().toString()).toList());
        List<String> command = new ArrayList<>(List.of("node", "rewrite.mjs"));
        command.addAll(List.of(hosts.toString(), names.toString(), String.valueOf(OurRewriter.CHUNK), task));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            return lines.lines().toList();
        }
    }
}
