package io.consentgate.benchmarks;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What several forks say together. */
record Spread(double... millis) {

    /** The middle of the forks. */
    double median() {
        return median(millis);
    }

    /** How many times slower the worst fork was than the best. */
    double worstToBest() {
        return DoubleStream.of(millis).max().orElse(Double.NaN)
                / DoubleStream.of(millis).min().orElse(Double.NaN);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
