package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Test data that lies outside the repository; where it is absent, tests that need it are skipped, but fail in CI. */
final class Shared {

    private static final Path FOLDER = Path.of(System.getProperty("consent.shared", "../../shared"));

    private Shared() {}

    static Path folder(String name) {
        Path folder = FOLDER.resolve(name);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("shared test data").isDirectory();
        }
        assumeTrue(Files.isDirectory(folder), () -> folder + " is absent");
        return folder;
    }

    static List<JsonNode> cases(String file) {
        JsonNode all = new ObjectMapper().readTree(folder("cases").resolve(file).toFile());
        return StreamSupport.stream(all.spliterator(), false).toList();
    }
}
