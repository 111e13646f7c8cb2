package io.consentgate.proxy;

import io.consentgate.servlet.CacheMode;
import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.ConsentFilterBuilder;
import io.consentgate.servlet.Mode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line: reads what was asked for, starts the proxy and waits for its end. What no option says is looked for in
 * the filter's system properties and environment variables, see {@link io.consentgate.servlet.Setting}. Not thread-safe.
 */
@Command(
        name = "consent-proxy",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Keeps the trackers of a site quiet until its visitors agree.",
        footer = {
            "",
            "What no option says is read from the system property consentgate.mode and its like, then from the environment"
                    + " variable CONSENTGATE_MODE and its like.",
            "Exit codes: 0 stopped as asked; 1 could not start; 2 a wrong argument or policy."
        })
public final class ProxyCommand implements Callable<Integer> {

    @Option(
            names = "--upstream",
            required = true,
            paramLabel = "DIR|URL",
            converter = Arguments.UpstreamConverter.class,
            description = "What to protect: a folder of files, or the http or https URL of a site.")
    private @Nullable Upstream upstream;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = Arguments.PortConverter.class,
            defaultValue = "8080",
            description = "The port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What the site declares. Without it this is a trial, and no valid consent.")
    private @Nullable Path policy;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where records and keys are kept; made if need be. Default: consent-data.")
    private @Nullable Path data;

    @Option(
            names = "--cache",
            paramLabel = "private|shared",
            converter = Arguments.CacheConverter.class,
            description =
                    "Who may cache pages: each visitor alone, or anybody; shared pages start nothing without JavaScript. Default: private.")
    private @Nullable CacheMode cache;

    @Option(
            names = "--mode",
            paramLabel = "enforce|observe|off",
            converter = Arguments.ModeConverter.class,
            description = "Whether to block, only to report, or to do nothing. Default: enforce.")
    private @Nullable Mode mode;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "CIDR",
            arity = "1..*",
            converter = Arguments.CidrConverter.class,
            description = "Proxies whose forwarded headers are believed, beside those on this machine.")
    private List<Cidr> trustedProxies = List.of();

    @Option(
            names = "--admin-port",
            paramLabel = "PORT",
            converter = Arguments.PortConverter.class,
            description =
                    "Where /live, /ready, /metrics and /report answer, on 127.0.0.1 alone; 0 for any that is free."
                            + " Default: nowhere.")
    private @Nullable Integer adminPort;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs until it is told to stop, and ends the JVM with the exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with its own way of telling what went wrong: one line, and no stack trace. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new ProxyCommand());
        Stream.of(Limit.values()).map(Limit::spec).forEach(line.getCommandSpec()::addOption);
        return line.setParameterExceptionHandler(Complaint::aboutArguments)
                .setExecutionExceptionHandler(Complaint::aboutStart);
    }

    /**
     * Serves until the proxy is told to stop.
     *
     * @return 0 once stopped
     * @throws StartFailedException if the address cannot be listened on, or a setting or the policy cannot be used
     * @throws ParameterException if the data folder lies inside the folder that is served
     * @throws InterruptedException if the wait is interrupted
     */
    @Override
    public Integer call() throws StartFailedException, InterruptedException {
        Upstream served = Objects.requireNonNull(upstream);
        Counters counters = new Counters();
        ConsentFilterBuilder builder = filter().listener(counters);
        refuseToServeKeys(served, builder.dataFolder());
        ConsentFilter filter = builder.build();
        TrustedProxies trusted = new TrustedProxies(trustedProxies);
        ProxySettings settings = new ProxySettings(served, host, port, trusted, limits());
        try (ProxyServer proxy = ProxyServer.start(settings, filter)) {
            StopSignal.onSignal(proxy::close);
            serve(proxy, new AdminPages(filter, counters));
        }
        return CommandLine.ExitCode.OK;
    }

    private void serve(ProxyServer proxy, AdminPages pages) throws StartFailedException, InterruptedException {
        if (adminPort == null) {
            say("listening on " + proxy.address());
            proxy.join();
            return;
        }
        try (AdminServer admin = AdminServer.start(adminPort, pages)) {
            say("listening on " + proxy.address());
            say("admin on " + admin.address());
            proxy.join();
        }
    }

    private Limits limits() {
        return Limits.of(limit -> spec.findOption(limit.option()).<Integer>getValue());
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private ConsentFilterBuilder filter() {
        ConsentFilterBuilder filter = ConsentFilter.builder();
        if (policy != null) {
            filter.policy(policy);
        }
        if (data != null) {
            filter.data(data);
        }
        if (cache != null) {
            filter.cache(cache);
        }
        if (mode != null) {
            filter.mode(mode);
        }
        return filter;
    }

    private void refuseToServeKeys(Upstream served, Path data) {
        if (served instanceof Upstream.Folder folder && real(data).startsWith(real(folder.root()))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The data folder '" + data + "' lies inside the folder that is served, keys and records with it;"
                            + " name a folder outside '" + folder.root() + "' with --data");
        }
    }

    /** Where a path really leads, links followed, also where its last parts do not exist yet. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }
}
