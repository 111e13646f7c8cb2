package io.consentgate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** JMH on one JDK, with what the command line asked for. */
record Measurement(Options asked, Path jdk) {

    private static final int WARM_UP_SECONDS = 3;
    private static final int PROFILED_SECONDS = 10;

    /** One round of a benchmark class: each of its parameters in a fork of its own. */
    Collection<RunResult> round(Class<?> benchmark) throws RunnerException {
        return new Runner(options(benchmark)
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .jvmArgs(pages())
                        .forks(1)
                        .build())
                .run();
    }

    /** Our whole job in one more fork, under a flight recording. */
    Profile profile() throws RunnerException, IOException {
        Path recording = Files.createTempFile("rewriter", ".jfr");
        String[] arguments = Profile.jvmArguments(recording).toArray(String[]::new);
        new Runner(options(RewriteBenchmark.class)
                        .param("job", Job.WHOLE_JOB.name())
                        .jvmArgs(pages())
                        .jvmArgsPrepend(arguments)
                        .forks(1)
                        .warmupIterations(WARM_UP_SECONDS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(PROFILED_SECONDS))
                        .build())
                .run();
        Profile profile = Profile.of(recording, Duration.ofSeconds(WARM_UP_SECONDS));
        Files.delete(recording);
        return profile;
    }

    private ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .parent(asked)
                .include(benchmark.getSimpleName())
                .jvm(Jdks.java(jdk).toString());
    }

    private static String pages() {
        return "-D" + Pages.FOLDER + "=" + System.getProperty(Pages.FOLDER);
    }
}
