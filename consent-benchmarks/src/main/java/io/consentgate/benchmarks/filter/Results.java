package io.consentgate.benchmarks.filter;

import io.consentgate.benchmarks.Spread;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The best slice of each fork, by variant and scenario. */
final class Results {

    private final Map<Variant, Map<Scenario, List<Load.Slice>>> best = new EnumMap<>(Variant.class);
    private final Map<Variant, List<Double>> turns = new EnumMap<>(Variant.class);

    void add(Variant variant, Scenario scenario, Load.Slice slice) {
        best.computeIfAbsent(variant, v -> new EnumMap<>(Scenario.class))
                .computeIfAbsent(scenario, s -> new ArrayList<>())
                .add(slice);
    }

    void add(Variant variant, Turns taken) {
        turns.computeIfAbsent(variant, v -> new ArrayList<>()).addAll(taken.kept());
    }

    /** How much each pair of turns kept of the throughput. */
    Turns turns(Variant variant) {
        return new Turns(turns.getOrDefault(variant, List.of()));
    }

    boolean has(Variant variant, Scenario scenario) {
        return best.containsKey(variant) && best.get(variant).containsKey(scenario);
    }

    /** CPU microseconds for a request. */
    Spread micros(Variant variant, Scenario scenario) {
        return new Spread(
                slices(variant, scenario).stream().map(Load.Slice::micros).toList());
    }

    /** Bytes allocated for a request. */
    double allocated(Variant variant, Scenario scenario) {
        return new Spread(slices(variant, scenario).stream()
                        .map(Load.Slice::allocated)
                        .toList())
                .median();
    }

    /** What a variant adds to a request of what it is measured against, in CPU microseconds. */
    double added(Variant variant, Scenario scenario) {
        return micros(variant, scenario).median()
                - micros(variant.bare(), scenario).median();
    }

    /** The share of the throughput that a busy server keeps. */
    double kept(Variant variant, Scenario scenario) {
        return micros(variant.bare(), scenario).median()
                / micros(variant, scenario).median();
    }

    private List<Load.Slice> slices(Variant variant, Scenario scenario) {
        return best.getOrDefault(variant, Map.of()).getOrDefault(scenario, List.of());
    }
}
