package io.consentgate.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the demo from the command line: starts the sites, says where they are and waits for their end. Not thread-safe.
 */
@Command(
        name = "consent-demo",
        mixinStandardHelpOptions = true,
        version = "consent-demo 0.1.0-SNAPSHOT",
        description = "Serves five sites with their trackers, each with and without the filter.")
public final class Demo implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Port to listen on, 0 for any free one; default ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to bind; default ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--data",
            description = "Folder for policies, keys and ledgers; by default one that is deleted at the end.")
    private @Nullable Path data;

    /** Runs until it is told to stop, and ends the JVM with the exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Demo()).execute(args));
    }

    /**
     * Serves until the server is stopped.
     *
     * @return 0 once stopped, 2 if the address cannot be listened on
     * @throws Exception if a policy or the data folder cannot be used, or the wait is interrupted
     */
    @Override
    public Integer call() throws Exception {
        TemporaryFolder temporary = TemporaryFolder.create();
        Path kept = data == null ? temporary.path() : data;
        DemoServer demo = new DemoServer(host, port, kept);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(demo, temporary)));
        try {
            demo.start();
        } catch (IOException e) {
            System.err.println("cannot listen on " + host + ":" + port + ", name another --port: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        System.out.println(StartLines.of(demo.port(), kept));
        demo.join();
        return CommandLine.ExitCode.OK;
    }

    private static void end(DemoServer demo, TemporaryFolder temporary) {
        demo.close();
        temporary.close();
    }
}
