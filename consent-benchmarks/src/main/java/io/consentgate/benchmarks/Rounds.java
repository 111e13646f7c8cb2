package io.consentgate.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;

/**
 * What each engine took, a fork of each after the other and that several times: so what slows the machine for a while slows all of
 * them, and does not look like a difference between them.
 *
 * @param jdk the version that they ran on
 */
record Rounds(String jdk, List<Row> rows) {

    /** One round of JMH. */
    static Rounds of(Collection<RunResult> results, Function<RunResult, Row> row) {
        String jdk = results.stream()
                .map(result -> result.getParams().getJdkVersion())
                .findFirst()
                .orElse("");
        return new Rounds(jdk, results.stream().map(row).toList());
    }

    /** The same round with one that ran outside of JMH. */
    Rounds with(Row other) {
        List<Row> all = new ArrayList<>(rows);
        all.add(other);
        return new Rounds(jdk, List.copyOf(all));
    }

    /** These rounds and one more, of the same engines in the same order. */
    Rounds then(Rounds next) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(rows.get(i).then(next.rows.get(i)));
        }
        return new Rounds(jdk, List.copyOf(all));
    }

    /** What the engine of that name took; not a number where it did not run. */
    Spread cpu(String label) {
        return rows.stream()
                .filter(row -> row.label().equals(label))
                .map(Row::cpu)
                .findFirst()
                .orElse(new Spread(List.of()));
    }
}
