package io.consentgate.benchmarks.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void middle_leavesOutTheOuterQuarters() {
        Turns turns = new Turns(List.of(0.5, 0.96, 0.97, 0.98, 0.99, 0.99, 0.98, 1.5));
        assertThat(turns.median()).isEqualTo(0.98);
        assertThat(turns.middle()).isEqualTo("0.970 to 0.990");
    }
}
