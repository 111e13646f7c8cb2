package io.consentgate.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the demo from the command line. */
@Command(
        name = "consent-demo",
        mixinStandardHelpOptions = true,
        description = "Serves five sites with their trackers, each with and without the filter.")
public final class Demo implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Port to listen on, 0 for any free one; default ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to bind; default ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    public static void main(String[] args) {
        System.exit(new CommandLine(new Demo()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        try (DemoServer demo = new DemoServer(host, port)) {
            demo.start();
            System.out.println(StartLines.of(demo.port()));
            demo.join();
        }
        return 0;
    }
}
