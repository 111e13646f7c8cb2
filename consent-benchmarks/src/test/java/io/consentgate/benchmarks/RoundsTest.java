package io.consentgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void rounds_bringEachEngineItsForksInTheirOrder() {
        Rounds rounds = round(1, 10).then(round(2, 20)).then(round(3, 30));
        assertThat(rounds.cpu("ours").forks()).containsExactly(1.0, 2.0, 3.0);
        assertThat(rounds.cpu("peer").forks()).containsExactly(10.0, 20.0, 30.0);
    }

    @Test
    void engineThatDidNotRun_tookNoNumber() {
        assertThat(round(1, 10).cpu("another").median()).isNaN();
    }

    private static Rounds round(double ours, double peers) {
        Row row = new Row("ours", Job.Role.OURS, new Spread(List.of(ours)), 0);
        return new Rounds("17", List.of(row)).with(new Row("peer", Job.Role.PEER, new Spread(List.of(peers)), 0));
    }
}
