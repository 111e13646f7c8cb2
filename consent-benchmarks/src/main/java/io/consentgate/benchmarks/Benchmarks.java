package io.consentgate.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs everything over the folder named by {@code -Dpages=FOLDER}, on each JDK, and prints rates and ratios. */
public final class Benchmarks {

    private static final int FORKS = 5;

    private final CommandLineOptions options;
    private final Pages pages = Pages.load();
    private final Optional<NodePeer> node = NodePeer.installed();

    private Benchmarks(CommandLineOptions options) {
        this.options = options;
    }

    /** Takes JMH's own options as arguments. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException, IOException {
        new Benchmarks(new CommandLineOptions(args)).run();
    }

    private void run() throws RunnerException, IOException {
        Map<String, Finds> finds = finds();
        List<Report> reports = new ArrayList<>();
        for (Path home : Jdks.homes()) {
            reports.add(measure(home, finds));
        }
        for (Report report : reports) {
            System.out.println(report.text());
        }
        finds.forEach(
                (label, found) -> found.thrown().forEach(page -> System.out.println(label + " throws at " + page)));
    }

    private Report measure(Path home, Map<String, Finds> finds) throws RunnerException, IOException {
        List<Row> rows = new ArrayList<>();
        String jdk = home.toString();
        for (RunResult result : jmh(home)) {
            jdk = result.getParams().getJdkVersion();
            rows.add(Row.of(result));
        }
        if (node.isPresent()) {
            double[] millis = node.get()
                    .millis(pages, TrackerHosts.SHIPPED, options.getForkCount().orElse(FORKS));
            rows.add(new Row(NodePeer.LABEL, Job.Role.PEER, new Spread(millis), Double.NaN));
        }
        return new Report(jdk, pages, rows, finds);
    }

    private Iterable<RunResult> jmh(Path home) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .parent(options)
                        .include(RewriteBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .jvm(Jdks.java(home).toString())
                        .jvmArgs("-D" + Pages.FOLDER + "=" + System.getProperty(Pages.FOLDER))
                        .build())
                .run();
    }

    private Map<String, Finds> finds() throws IOException {
        Trackers trackers = new Trackers(TrackerHosts.SHIPPED);
        Map<String, Finds> finds = new LinkedHashMap<>();
        for (Job job : Job.values()) {
            if (job.role != Job.Role.PART) {
                finds.put(job.label, Finds.of(pages, job.engine(), trackers));
            }
        }
        if (node.isPresent()) {
            finds.put(NodePeer.LABEL, Finds.of(pages, node.get().engine(pages, TrackerHosts.SHIPPED), trackers));
        }
        return finds;
    }
}
