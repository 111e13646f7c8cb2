package io.consentgate.benchmarks.filter;

import io.consentgate.benchmarks.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Serves two pages of the folder named by {@code -Dpages=FOLDER} through each filter in turn and prints what it costs. All
 * servers run at the same time, and slices of load go round them, so that all meet the same weather.
 */
public final class FilterBenchmarks {

    private final SampleFiles files;
    private final Plan plan;
    private final Results results = new Results();

    private FilterBenchmarks(SampleFiles files, Plan plan) {
        this.files = files;
        this.plan = plan;
    }

    /** How much is measured. */
    private record Plan(int forks, int rounds, Duration warmUp, Duration slice, int turns) {

        private static final Plan WHOLE = new Plan(2, 4, Duration.ofSeconds(15), Duration.ofSeconds(1), 40);
        private static final Plan QUICK = new Plan(1, 3, Duration.ofSeconds(2), Duration.ofMillis(500), 6);

        /** Short, so that what else the machine does meets both. */
        private static final Duration TURN = Duration.ofMillis(500);
    }

    /** Takes {@code --quick} for a first impression. */
    public static void main(String[] args) throws IOException {
        Plan plan = args.length > 0 && args[0].equals("--quick") ? Plan.QUICK : Plan.WHOLE;
        SampleFiles files = SampleFiles.of(Pages.load());
        FilterBenchmarks benchmarks = new FilterBenchmarks(files, plan);
        for (int fork = 0; fork < plan.forks; fork++) {
            benchmarks.fork();
        }
        System.out.println(files);
        System.out.println(new FilterReport(benchmarks.results, Bars.load()).text());
    }

    private void fork() throws IOException {
        Map<Variant, Contestant> servers = new EnumMap<>(Variant.class);
        try (Load load = new Load()) {
            start(servers);
            for (Map.Entry<Variant, Contestant> server : servers.entrySet()) {
                warmUp(server.getKey(), server.getValue(), load);
            }
            measure(servers, load);
            takeTurns(servers, load);
        } finally {
            servers.values().forEach(Contestant::close);
        }
    }

    private void start(Map<Variant, Contestant> servers) throws IOException {
        Optional<Path> nginx = ServerProcess.onPath("nginx");
        for (Variant variant : Variant.values()) {
            if (!variant.isNginx()) {
                servers.put(variant, JettyContestant.start(variant, files.folder()));
            } else if (nginx.isPresent()) {
                boolean replaces = variant == Variant.NGINX_SUB;
                servers.put(variant, NginxContestant.start(nginx.get(), replaces, files.folder()));
            }
        }
    }

    private void warmUp(Variant variant, Contestant server, Load load) throws IOException {
        for (Scenario scenario : Scenario.values()) {
            if (!variant.isNginx()) {
                load.warmUp(server, scenario, plan.warmUp);
            }
        }
    }

    private void measure(Map<Variant, Contestant> servers, Load load) throws IOException {
        Map<Scenario, Map<Variant, Load.Slice>> best = new EnumMap<>(Scenario.class);
        for (int round = 0; round < plan.rounds; round++) {
            for (Scenario scenario : Scenario.values()) {
                for (Map.Entry<Variant, Contestant> server : servers.entrySet()) {
                    if (scenario.isFile() || !server.getKey().isNginx()) {
                        best.computeIfAbsent(scenario, s -> new EnumMap<>(Variant.class))
                                .merge(
                                        server.getKey(),
                                        load.slice(server.getValue(), scenario, plan.slice),
                                        FilterBenchmarks::better);
                    }
                }
            }
        }
        best.forEach((scenario, slices) -> slices.forEach((variant, slice) -> results.add(variant, scenario, slice)));
    }

    private void takeTurns(Map<Variant, Contestant> servers, Load load) throws IOException {
        for (Map.Entry<Variant, Contestant> server : servers.entrySet()) {
            if (Variant.OURS_ALL.contains(server.getKey())) {
                Turns turns = Turns.of(server.getValue(), Scenario.IMAGE, load, Plan.TURN, plan.turns);
                results.add(server.getKey(), turns);
            }
        }
    }

    private static Load.Slice better(Load.Slice one, Load.Slice other) {
        return Comparator.comparingDouble(Load.Slice::micros).compare(one, other) <= 0 ? one : other;
    }
}
