package io.consentgate.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs everything over the folder named by {@code -Dpages=FOLDER}, and prints rates and ratios. */
public final class Benchmarks {

    private Benchmarks() {}

    /** Takes JMH's own options as arguments. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        List<String> forkArguments = new ArrayList<>(List.of("-Dpages=" + System.getProperty(Pages.FOLDER)));
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(RewriteBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .jvmArgs(forkArguments.toArray(String[]::new))
                        .build())
                .run();
        System.out.println(new Report(Pages.load(), results).text());
    }
}
