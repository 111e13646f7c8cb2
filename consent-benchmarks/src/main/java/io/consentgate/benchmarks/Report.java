package io.consentgate.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/** The figures of one run, side by side. */
record Report(Pages pages, Collection<RunResult> results) {

    String text() {
        double jsoup = rate("jsoup");
        StringBuilder text = new StringBuilder(String.format(
                "%n%d pages, %d bytes%n%-16s %10s %10s %12s %12s%n",
                pages.all.size(), pages.bytes, "", "MB/s", "x jsoup", "worst fork", "alloc B/B"));
        for (RunResult result : results) {
            String name = name(result);
            text.append(String.format(
                    "%-16s %10.0f %10.1f %12.2f %12.3f%n",
                    name, rate(name), rate(name) / jsoup, spread(result), allocated(result)));
        }
        return text.toString();
    }

    private double rate(String name) {
        return results.stream()
                .filter(result -> name(result).equals(name))
                .mapToDouble(result ->
                        pages.bytes / 1000.0 / result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** How many times slower the worst fork was than the best. */
    private static double spread(RunResult result) {
        double best = Double.MAX_VALUE;
        double worst = 0;
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            double score = fork.getPrimaryResult().getScore();
            best = Math.min(best, score);
            worst = Math.max(worst, score);
        }
        return worst / best;
    }

    private double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore() / pages.bytes)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }
}
