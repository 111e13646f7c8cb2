package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/consentgate/banner/script");

    @Test
    void everyFile_isInTheOrderOnce() throws IOException {
        List<String> order = Files.readAllLines(FOLDER.resolve("order.txt"));

        assertThat(order).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void file_holdsOneFunctionOfItsNameAndSaysWhatItDoes(String name) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(name));

        assertThat(lines.get(0)).startsWith("// ").endsWith(".");
        if (!name.equals("page.js")) {
            assertThat(lines.stream().filter(line -> line.startsWith("function ")))
                    .singleElement()
                    .asString()
                    .startsWith("function " + name.replace(".js", "("));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void file_evaluatesNoText(String name) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(name)))
                .isASCII()
                .doesNotContain("eval(", "new Function", "document.cookie", "`");
    }

    /** gzip stands in for brotli, which is smaller still: the bar is 4 KB of brotli. */
    @Test
    void allTogether_staySmall() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Assets.load().script().text().getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(bytes.size()).isLessThan(4_000);
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }
}
