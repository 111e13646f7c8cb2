package io.consentgate.benchmarks.filter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A process that serves, on the first core alone where that can be had: the client has the second. */
record ServerProcess(Process process) {

    private static final String CORE = "0";

    static ServerProcess start(List<String> command) throws IOException {
        List<String> pinned = new ArrayList<>();
        if (onPath("taskset").isPresent()) {
            pinned.addAll(List.of("taskset", "-c", CORE));
        }
        pinned.addAll(command);
        return new ServerProcess(new ProcessBuilder(pinned)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The file of this program; empty if it is not installed. */
    static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void stop() {
        process.destroy();
    }
}
