package io.consentgate.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * One engine's figures.
 *
 * @param cpu CPU milliseconds for a pass over all pages, of each fork
 * @param allocated bytes allocated in a pass; not a number where unknown
 */
record Row(String label, Job.Role role, Spread cpu, double allocated) {

    /** What JMH has measured of one job. */
    static Row of(RunResult result) {
        Job job = Job.valueOf(result.getParams().getParam("job"));
        return new Row(job.label, job.role, cpu(result), secondary(result, "gc.alloc.rate.norm"));
    }

    /** For each fork the median of its iterations. */
    static Spread cpu(RunResult result) {
        return new Spread(result.getBenchmarkResults().stream()
                .mapToDouble(fork -> median(fork.getIterationResults()))
                .toArray());
    }

    static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double median(Collection<IterationResult> iterations) {
        return Spread.median(iterations.stream()
                .mapToDouble(iteration ->
                        iteration.getSecondaryResults().get(CpuTime.LABEL).getScore())
                .toArray());
    }
}
