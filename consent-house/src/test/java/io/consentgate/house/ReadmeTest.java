package io.consentgate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README tells to write is what the examples compile and run. */
class ReadmeTest {

    private static final int SIX_LINES = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web-xml/src/main/webapp/WEB-INF/web.xml",
                "builder/src/main/java/example/builder/Shop.java",
                "spring-boot-3/src/main/java/example/boot3/Shop.java",
                "spring-boot-4/src/main/java/example/boot4/Shop.java"
            })
    void installation_isTheExamplesOwnCode(String source) throws IOException {
        String shown = shownPartOf(House.FOLDER.resolve("examples").resolve(source));
        assertThat(shown.lines()).hasSizeBetween(1, SIX_LINES);
        assertThat(House.FOLDER.resolve("README.md")).content().contains("\n" + shown + "```\n");
    }

    private static String shownPartOf(Path source) throws IOException {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.dropWhile(line -> !line.contains("tag::readme"))
                            .skip(1)
                            .takeWhile(line -> !line.contains("end::readme"))
                            .collect(Collectors.joining("\n"))
                            .stripIndent()
                    + '\n';
        }
    }
}
