package io.consentgate.benchmarks;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One engine's figures.
 *
 * @param cpu CPU milliseconds for a pass over all pages, of the fork of each round
 * @param allocated bytes allocated in a pass; not a number where unknown
 */
record Row(String label, Job.Role role, Spread cpu, double allocated) {

    /** What JMH has measured of one job. */
    static Row of(RunResult result) {
        Job job = Job.valueOf(result.getParams().getParam("job"));
        return new Row(job.label, job.role, cpu(result), allocated(result));
    }

    /** The same engine in one round more. */
    Row then(Row next) {
        return new Row(label, role, cpu.then(next.cpu), next.allocated);
    }

    /** What JMH has measured with a catalogue of some size. */
    static Row ofVendors(RunResult result) {
        String label = result.getParams().getParam("vendors") + " vendors";
        return new Row(label, Job.Role.OURS, cpu(result), allocated(result));
    }

    private static Spread cpu(RunResult result) {
        return new Spread(result.getBenchmarkResults().stream()
                .map(fork -> best(fork.getIterationResults()))
                .toList());
    }

    private static double allocated(RunResult result) {
        return score(result.getSecondaryResults().get("gc.alloc.rate.norm"));
    }

    private static double best(Collection<IterationResult> iterations) {
        return iterations.stream()
                .mapToDouble(iteration -> score(iteration.getSecondaryResults().get(CpuTime.LABEL)))
                .min()
                .orElse(Double.NaN);
    }

    private static double score(@Nullable Result<?> measured) {
        return measured == null ? Double.NaN : measured.getScore();
    }
}
