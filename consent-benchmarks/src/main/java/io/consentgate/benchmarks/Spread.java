package io.consentgate.benchmarks;

import java.util.Collections;
import java.util.List;

/** What several forks say together: of each its best second, since whatever else ran then took least of it. */
public record Spread(List<Double> forks) {

    /** The middle of the forks; the better of the two in the middle; not a number if there is none. */
    public double median() {
        return forks.isEmpty() ? Double.NaN : forks.stream().sorted().toList().get((forks.size() - 1) / 2);
    }

    /** How many times slower the worst fork was than the best. */
    public double worstToBest() {
        return Collections.max(forks) / Collections.min(forks);
    }
}
