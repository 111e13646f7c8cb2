package io.consentgate.benchmarks.filter;

import io.consentgate.benchmarks.Spread;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the throughput is left of the same thing behind the filter and beside it, in one server, by short turns. Two
 * servers differ by more than the filter takes for what is no page, in what their compilers happened to make of the same
 * container; here both have the same code, memory and weather.
 *
 * @param kept of each pair of turns
 */
record Turns(List<Double> kept) {

    /** Takes so many pairs of turns, each so long. */
    static Turns of(Contestant server, Scenario scenario, Load load, Duration turn, int pairs) throws IOException {
        List<Double> kept = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            boolean filteredFirst = pair % 2 == 0;
            Asked filtered = scenario.asked();
            double one = load.threadMicros(server, filteredFirst ? filtered : filtered.beside(), turn);
            double other = load.threadMicros(server, filteredFirst ? filtered.beside() : filtered, turn);
            kept.add(filteredFirst ? other / one : one / other);
        }
        return new Turns(kept);
    }

    double median() {
        return new Spread(kept).median();
    }

    /** The range in which the middle half lies. */
    String middle() {
        List<Double> sorted = kept.stream().sorted().toList();
        return String.format("%.3f to %.3f", sorted.get(sorted.size() / 4), sorted.get(sorted.size() * 3 / 4));
    }
}
