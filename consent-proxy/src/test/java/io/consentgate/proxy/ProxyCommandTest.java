package io.consentgate.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ProxyCommandTest {

    @TempDir
    Path disk;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path site;

    @BeforeEach
    void makeSite() throws Exception {
        site = Files.createDirectory(disk.resolve("site"));
        Files.writeString(disk.resolve("file.txt"), "x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port 80                                   | --upstream | DIR
            --upstream DISK/none                        | --upstream | a folder that can be read
            --upstream DISK/file.txt                    | --upstream | a folder, or an http or https URL
            --upstream ftp://files.example              | --upstream | http, https
            --upstream http://u:p@site.example          | --upstream | leave out user names
            --upstream http://site.example/?a=1         | --upstream | leave out user names
            --upstream http:///path                     | --upstream | names no host
            --upstream SITE --port http                 | --port     | 0 to 65535
            --upstream SITE --port 65536                | --port     | 0 to 65535
            --upstream SITE --port -1                   | --port     | 0 to 65535
            --upstream SITE --mode maybe                | --mode     | enforce, observe, off
            --upstream SITE --cache public              | --cache    | allowed: private, shared
            --upstream SITE --trusted-proxy 10.0.0.0/40 | --trusted-proxy | 10.0.0.0/8
            --upstream SITE --trusted-proxy proxy.example | --trusted-proxy | 10.0.0.0/8
            --upstream SITE --data SITE/data            | --data     | outside
            --upstream SITE --data DISK/../DISKNAME/site | --data    | outside
            --upstream SITE --admin-port x              | --admin-port | 0 to 65535
            --upstream SITE --drain 0                   | --drain    | 1 to 9999999
            --upstream SITE --upstream-connections many | --upstream-connections | 1 to 9999999
            --upstream SITE --verbose                   | --verbose  | --help
            """)
    void wrongArgument_isNamedWithWhatIsAllowed(String arguments, String name, String allowed) {
        int code = run(arguments);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(name).contains(allowed).doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void portInUse_isSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("--upstream SITE --data DISK/data --port " + taken.getLocalPort());

            assertThat(code).isEqualTo(1);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + taken.getLocalPort(), "--port");
        }
    }

    @Test
    void hostOfAnotherMachine_isSaidInOneLine() {
        int code = run("--upstream SITE --data DISK/data --host 192.0.2.1");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("192.0.2.1");
    }

    @Test
    void policyThatCannotBeUsed_isToldByFileLineAndField() throws Exception {
        Files.writeString(disk.resolve("policy.json"), "{\n  \"controler\": {}\n}");

        int code = run("--upstream SITE --data DISK/data --policy DISK/policy.json --port 0");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("policy.json:2:", "controler", "did you mean \"controller\"")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void policyThatIsMissing_isNamed() {
        int code = run("--upstream SITE --data DISK/data --policy DISK/none.json --port 0");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("none.json").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            consentgate.mode  | maybe | enforce, observe or off
            consentgate.cache | public | allowed: private, or shared
            consentgate.policy | none.json | none.json
            """)
    void settingWithoutAnOption_isReadWhereTheFilterReadsIt(String property, String text, String said) {
        int code = runWith(property, text, "--upstream SITE --data DISK/data --port 0");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(said).doesNotContain("Exception", "\tat ");
        if (!property.endsWith("policy")) {
            assertThat(err.toString()).contains("system property " + property);
        }
    }

    @Test
    void dataFolderOfASystemProperty_isNotServedEither() {
        int code = runWith("consentgate.data", site.resolve("data").toString(), "--upstream SITE --port 0");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(site.resolve("data").toString(), "outside", "--data");
        assertThat(site.resolve("data")).doesNotExist();
    }

    @Test
    void option_winsOverSystemProperty() {
        int code = runWith("consentgate.data", disk.resolve("data").toString(), "--upstream SITE --data SITE/data");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(site.resolve("data").toString());
    }

    @Test
    void help_namesEveryOptionAndEndsWell() {
        int code = run("--help");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains(
                        "--upstream", "--port", "--host", "--policy", "--data", "--cache", "--mode", "--trusted-proxy")
                .contains("8080", "127.0.0.1", "enforce", "private")
                .contains("--admin-port");
    }

    @ParameterizedTest
    @EnumSource
    void help_tellsEachLimitWithItsDefault(Limit limit) {
        run("--help");

        String told = out.toString().substring(out.toString().indexOf("      " + limit.option() + "="));
        assertThat(told.replaceAll("\\s+", " "))
                .startsWith(" " + limit.option())
                .matches("[^.]*\\. Default: " + limit.usual() + "\\. .*");
    }

    @Test
    void version_isTheBuilds() {
        int code = run("--version");

        assertThat(code).isZero();
        assertThat(out.toString()).matches("consent-proxy \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    private int runWith(String property, String text, String arguments) {
        System.setProperty(property, text);
        try {
            return run(arguments);
        } finally {
            System.clearProperty(property);
        }
    }

    private int run(String arguments) {
        CommandLine command = ProxyCommand.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(Stream.of(arguments.split(" +"))
                .map(text -> text.replace("SITE", site.toString())
                        .replace("DISKNAME", disk.getFileName().toString())
                        .replace("DISK", disk.toString()))
                .toArray(String[]::new));
    }
}
