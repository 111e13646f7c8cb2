package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoTest {

    private final StringWriter said = new StringWriter();
    private final CommandLine command =
            new CommandLine(new Demo()).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));

    @Test
    void help_namesEveryOption() {
        assertThat(command.execute("--help")).isZero();
        assertThat(said.toString()).contains("--port", "--host", "--data");
    }

    @Test
    void wrongPort_isNamedAndExitsWithTwo() {
        assertThat(command.execute("--port", "many")).isEqualTo(2);
        assertThat(said.toString()).contains("--port", "many");
    }

    @Test
    void startLines_nameTheAddressAndTheBrowserThatMapsEveryHost() {
        assertThat(StartLines.of(8090, Path.of("folder")))
                .startsWith("listening on http://localhost:8090/")
                .contains("MAP * 127.0.0.1:8090", "folder");
    }
}
