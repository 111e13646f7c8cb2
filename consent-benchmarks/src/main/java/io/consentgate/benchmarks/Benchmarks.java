package io.consentgate.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Rounds rounds = rounds(() -> engines(measurement));
        tell(new Report(rounds, pages, finds).text());
        if (!Boolean.getBoolean("quick")) {
            explain(measurement, rounds);
        }
    }

    /** As many rounds as forks were asked for. */
    private Rounds rounds(Round round) throws RunnerException, IOException {
        Rounds rounds = round.run();
        for (int i = 1; i < options.getForkCount().orElse(FORKS); i++) {
            rounds = rounds.then(round.run());
        }
        return rounds;
    }

    private Rounds engines(Measurement measurement) throws RunnerException, IOException {
        Rounds round = Rounds.of(measurement.round(RewriteBenchmark.class), Row::of);
        return node.isPresent() ? round.with(nodeRow(node.get())) : round;
    }

    private Row nodeRow(NodePeer peer) throws IOException {
        return new Row(NodePeer.LABEL, Job.Role.PEER, peer.cpu(pages, TrackerHosts.SHIPPED), Double.NaN);
    }

    private void explain(Measurement measurement, Rounds rounds) throws RunnerException, IOException {
        double millis = rounds.cpu(Job.WHOLE_JOB.label).median();
        tell(measurement.profile().text(rounds.jdk(), millis * NANOS_PER_MILLI * KIB / pages.bytes()));
        tell(new Growth(rounds(() -> Rounds.of(measurement.round(VendorsBenchmark.class), Row::ofVendors))).text());
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

    /** Runs everything once. */
    private interface Round {
        Rounds run() throws RunnerException, IOException;
    }
}
