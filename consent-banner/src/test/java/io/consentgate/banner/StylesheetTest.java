package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StylesheetTest {

    private static final Pattern PHYSICAL =
            Pattern.compile("(left|right|top|bottom)[:;-]|(?<![a-z-])(min-|max-)?(width|height):");

    @Test
    void everyDeclarationButCustomProperties_isImportantInALayer() {
        assertThat(Stylesheet.of("""
                                /* a note */
                                #a, #b > c:hover {
                                  --x: var(--y, #fff);
                                  color: var(--x);
                                  font: medium / 1.5 sans-serif;
                                }
                                @media (max-width: 30em) {
                                  #a {
                                    margin: 0 auto;
                                  }
                                }
                                """))
                .isEqualTo(
                        "@layer consent{#a,#b > c:hover{--x:var(--y,#fff);color:var(--x)!important;"
                                + "font:medium / 1.5 sans-serif!important}@media (max-width:30em){#a{margin:0 auto!important}}}");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sheet_isAsciiAndUsesLogicalPropertiesOnly(Path sheet) throws IOException {
        String css = Stylesheet.of(Files.readString(sheet)).replaceAll("@media[^{]*", "");

        assertThat(css).isASCII();
        assertThat(PHYSICAL.matcher(css).results().map(found -> found.group())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sheet_fetchesNothing(Path sheet) throws IOException {
        assertThat(Files.readString(sheet)).doesNotContain("url(", "@import");
    }

    static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/consentgate/banner/style"))) {
            return files.sorted().toList();
        }
    }
}
