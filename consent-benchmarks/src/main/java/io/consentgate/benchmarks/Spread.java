package io.consentgate.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What several forks say together, one of each round: of each its best second, since whatever else ran then took least of it. */
public record Spread(List<Double> forks) {

    /** The middle of the forks; the better of the two in the middle; not a number if there is none. */
    public double median() {
        return forks.isEmpty() ? Double.NaN : forks.stream().sorted().toList().get((forks.size() - 1) / 2);
    }

    /** How many times as long this took as another, in the middle of the rounds that both ran in. */
    public double times(Spread other) {
        int rounds = Math.min(forks.size(), other.forks.size());
        return new Spread(IntStream.range(0, rounds)
                        .mapToObj(i -> forks.get(i) / other.forks.get(i))
                        .toList())
                .median();
    }

    /** These forks and those of the next round. */
    Spread then(Spread next) {
        List<Double> all = new ArrayList<>(forks);
        all.addAll(next.forks);
        return new Spread(List.copyOf(all));
    }

    /** How many times slower the worst fork was than the best. */
    public double worstToBest() {
        return Collections.max(forks) / Collections.min(forks);
    }
}
