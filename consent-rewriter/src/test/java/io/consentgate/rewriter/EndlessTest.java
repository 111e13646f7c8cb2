package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are longer than the memory there is, and documents made to be looked at again and again. */
class EndlessTest {

    /** Far more than what is linear needs on any machine; what looks at each byte a thousand times needs hours. */
    private static final long MINUTES = 4;

    @TempDir
    private File folder;

    @Test
    void gigabyte_passesWithin64MegabytesOfMemory() throws Exception {
        assertThat(
                        run(
                                "1024",
                                "<p class=a>Some text &amp; <a href='/x?y'>a link</a></p><!-- c --><img src=/i.gif><ul><li>x</ul>"))
                .singleElement()
                .asString()
                .matches("(\\d{10}) \\1");
    }

    @Test
    void documentsMadeToBeSearchedTwice_areLookedAtOnce() throws Exception {
        String[] pieces = {
            "<",
            "<!-",
            "<a ",
            "</script",
            "&#",
            "[CDATA[",
            "<!--",
            "-->",
            "<p x='",
            "<script>",
            "<script><!--<script>",
            "<noscript><!--",
            "</noscript ",
            "<svg>",
            "<svg><desc><![CDATA[>",
            "<div><svg></div>",
            "<style>a{b:url(",
            "<title><",
            "<a x=&",
            "<template>",
            "<select><xmp>",
            "<a b=c ",
            "\"'"
        };
        String[] arguments = new String[pieces.length + 1];
        arguments[0] = "16";
        System.arraycopy(pieces, 0, arguments, 1, pieces.length);
        assertThat(run(arguments)).hasSize(pieces.length);
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName()));
        command.addAll(List.of(arguments));
        File out = new File(folder, "out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        List<String> lines = java.nio.file.Files.readAllLines(out.toPath());
        assertThat(ended).as("ended in time; so far: " + lines).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
