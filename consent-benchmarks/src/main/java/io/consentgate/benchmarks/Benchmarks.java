package io.consentgate.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs everything over the folder named by {@code -Dpages=FOLDER}, on each JDK, and prints rates and ratios. */
public final class Benchmarks {

    private static final int FORKS = 5;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double KIB = 1024;

    private final CommandLineOptions options;
    private final Pages pages = Pages.load();
    private final Optional<NodePeer> node = NodePeer.installed();
    private final List<String> texts = new ArrayList<>();

    private Benchmarks(CommandLineOptions options) {
        this.options = options;
    }

    /** Takes JMH's own options as arguments. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException, IOException {
        Benchmarks benchmarks = new Benchmarks(new CommandLineOptions(args));
        benchmarks.run();
        benchmarks.texts.forEach(System.out::println);
    }

    private void run() throws RunnerException, IOException {
        Map<String, Finds> finds = finds();
        for (Path jdk : Jdks.homes()) {
            measure(new Measurement(options, jdk), finds);
        }
        finds.forEach((label, found) -> found.thrown().forEach(page -> tell(label + " throws at " + page)));
        tell(String.format("a document that is being rewritten keeps %,d bytes", Memory.retained(pages)));
    }

    /** Prints at once, and again when all is done: a long run may be cut short. */
    private void tell(String text) {
        System.out.println(text);
        texts.add(text);
    }

    private void measure(Measurement measurement, Map<String, Finds> finds) throws RunnerException, IOException {
        List<Row> rows = new ArrayList<>();
        String jdk = "";
        for (RunResult result : measurement.run(RewriteBenchmark.class)) {
            jdk = result.getParams().getJdkVersion();
            rows.add(Row.of(result));
        }
        if (node.isPresent()) {
            rows.add(nodeRow(node.get()));
        }
        tell(new Report(jdk, pages, rows, finds).text());
        if (!Boolean.getBoolean("quick")) {
            explain(measurement, jdk, rows);
        }
    }

    private Row nodeRow(NodePeer peer) throws IOException {
        Spread cpu =
                peer.cpu(pages, TrackerHosts.SHIPPED, options.getForkCount().orElse(FORKS));
        return new Row(NodePeer.LABEL, Job.Role.PEER, cpu, Double.NaN);
    }

    private void explain(Measurement measurement, String jdk, List<Row> rows) throws RunnerException, IOException {
        double millis = rows.stream()
                .filter(row -> row.label().equals(Job.WHOLE_JOB.label))
                .mapToDouble(row -> row.cpu().median())
                .findFirst()
                .orElse(Double.NaN);
        tell(measurement.profile().text(jdk, millis * NANOS_PER_MILLI * KIB / pages.bytes()));
        tell(new Growth(
                        jdk,
                        measurement.run(VendorsBenchmark.class).stream()
                                .map(Row::ofVendors)
                                .toList())
                .text());
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
