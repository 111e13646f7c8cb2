package io.consentgate.proxy;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how long the proxy waits, and how much it takes. */
final class LimitOptions {

    private static final String COUNT = "COUNT";
    private static final String SECONDS = "SECONDS";

    @Option(
            names = "--drain",
            paramLabel = SECONDS,
            converter = Arguments.CountConverter.class,
            description = "How long requests under way may take when told to stop. Default: ${DEFAULT-VALUE}.")
    private int drain = 10;

    @Option(
            names = "--idle-timeout",
            paramLabel = SECONDS,
            converter = Arguments.CountConverter.class,
            description = "How long a visitor's connection may say nothing. Default: ${DEFAULT-VALUE}.")
    private int idle = 300;

    @Option(
            names = "--connect-timeout",
            paramLabel = SECONDS,
            converter = Arguments.CountConverter.class,
            description = "How long connecting to the site may take. Default: ${DEFAULT-VALUE}.")
    private int connect = 5;

    @Option(
            names = "--upstream-timeout",
            paramLabel = SECONDS,
            converter = Arguments.CountConverter.class,
            description = "How long the site may say nothing. Default: ${DEFAULT-VALUE}.")
    private int silence = 120;

    @Option(
            names = "--upstream-connections",
            paramLabel = COUNT,
            converter = Arguments.CountConverter.class,
            description = "How many connections to the site are open at once. Default: ${DEFAULT-VALUE}.")
    private int connections = 256;

    @Option(
            names = "--upstream-queue",
            paramLabel = COUNT,
            converter = Arguments.CountConverter.class,
            description = "How many requests wait for a connection to the site. Default: ${DEFAULT-VALUE}.")
    private int waiting = 4096;

    @Option(
            names = "--header-bytes",
            paramLabel = COUNT,
            converter = Arguments.CountConverter.class,
            description = "How long the head of a request or response may be. Default: ${DEFAULT-VALUE}.")
    private int headerBytes = 32 << 10;

    Limits limits() {
        return new Limits(
                Duration.ofSeconds(drain),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(connect),
                Duration.ofSeconds(silence),
                connections,
                waiting,
                headerBytes);
    }
}
