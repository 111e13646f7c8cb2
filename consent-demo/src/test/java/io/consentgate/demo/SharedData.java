package io.consentgate.demo;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Saved pages and cases that lie outside the project, in the folder that {@code consent.shared} names. */
final class SharedData {

    private SharedData() {}

    /** A file or folder there. Where it is missing the test fails in CI and is skipped elsewhere. */
    static Path at(String name) {
        Path path = Path.of(System.getProperty("consent.shared", "shared"), name);
        if (!Files.exists(path)) {
            String message = "nothing at " + path + ": name the folder with -Dconsent.shared";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        return path;
    }
}
