package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {

    /** What the page keeps in mind: for the guard, and for all else. */
    private static final List<String> MEMORY = List.of("page.js", "state.js");

    private static final Path FOLDER = Path.of("src/main/resources/io/consentgate/banner/script");

    @Test
    void everyFile_isInTheOrderOnce() throws IOException {
        List<String> order = Files.readAllLines(FOLDER.resolve("order.txt"));
        List<String> centre = Files.readAllLines(FOLDER.resolve("centre/order.txt"));
        List<String> explain = Files.readAllLines(FOLDER.resolve("explain/order.txt"));

        List<String> withdrawal = Files.readAllLines(FOLDER.resolve("withdrawal/order.txt"));

        assertThat(order).doesNotHaveDuplicates();
        assertThat(centre).doesNotHaveDuplicates();
        assertThat(withdrawal).doesNotHaveDuplicates();
        assertThat(explain).doesNotHaveDuplicates();
        assertThat(Stream.of(order, centre, withdrawal, explain, List.of("signal/tell.js"))
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void file_holdsOneFunctionOfItsNameAndSaysWhatItDoes(String name) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(name));

        assertThat(lines.get(0)).startsWith("// ").endsWith(".");
        if (!MEMORY.contains(name)) {
            assertThat(lines.stream().filter(line -> line.matches("(async )?function .*")))
                    .singleElement()
                    .asString()
                    .contains("function " + name.replaceFirst(".*/", "").replace(".js", "("));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void file_evaluatesNoText(String name) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(name)))
                .isASCII()
                .doesNotContain("eval(", "new Function", "document.cookie", "`");
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString())
                    .filter(name -> name.endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }
}
