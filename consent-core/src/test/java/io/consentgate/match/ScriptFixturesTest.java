package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Snippets as vendors give them out, each file named after its vendor, and scripts that only look like them. */
class ScriptFixturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/match/scripts");
    private static final Shipped SHIPPED = new Shipped();

    @ParameterizedTest
    @MethodSource("loading")
    void loadingScript_isItsVendors(Path file) throws IOException {
        String vendor = file.getFileName().toString().split("\\.")[0];
        assertThat(SHIPPED.loaded(Files.readString(file))).isEqualTo(vendor);
    }

    @ParameterizedTest
    @MethodSource("loading")
    void loadingScript_isFoundWhereverItStands(Path file) throws IOException {
        String script = Files.readString(file);
        String vendor = SHIPPED.loaded(script);
        for (int shift = 0; shift < 9; shift++) {
            assertThat(SHIPPED.loaded(" ".repeat(shift) + script + ";".repeat(9 - shift)))
                    .isEqualTo(vendor);
        }
    }

    @ParameterizedTest
    @MethodSource("benign")
    void benignScript_loadsNothing(Path file) throws IOException {
        assertThat(SHIPPED.loaded(Files.readString(file))).isEqualTo("?none");
    }

    @Test
    void scriptWithSeveralVendors_isTheBlockedOnes() throws IOException {
        byte[] both = (Files.readString(FOLDER.resolve("loading/hotjar.snippet.js"))
                        + Files.readString(FOLDER.resolve("loading/meta-pixel.snippet.js")))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (String blocked : new String[] {"hotjar", "meta-pixel"}) {
            int found = SHIPPED.matcher.script(
                    both, 0, both.length, v -> SHIPPED.name(v).equals(blocked));
            assertThat(SHIPPED.name(found)).isEqualTo(blocked);
        }
        assertThat(SHIPPED.name(SHIPPED.matcher.script(both, 0, both.length, v -> false)))
                .isIn("hotjar", "meta-pixel");
    }

    @Test
    void bytesOutsideTheRange_countForNothing() {
        byte[] b = "xxgtm.startxx//www.google-analytics.com/".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(SHIPPED.matcher.script(b, 3, 10)).isEqualTo(VendorMatcher.NONE);
        assertThat(SHIPPED.matcher.script(b, 2, 10)).isEqualTo(VendorMatcher.NONE);
        assertThat(SHIPPED.name(SHIPPED.matcher.script(b, 2, 11))).isEqualTo("google-tag-manager");
        assertThat(SHIPPED.matcher.script(b, 13, 35)).isEqualTo(VendorMatcher.NONE);
    }

    static Stream<Path> loading() throws IOException {
        return files("loading");
    }

    static Stream<Path> benign() throws IOException {
        return files("benign");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }
}
