package io.consentgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void forks_areSummedUpByTheirMiddleAndTheirRange() {
        Spread spread = new Spread(List.of(4.0, 2.0, 3.0));
        assertThat(spread.median()).isEqualTo(3);
        assertThat(spread.worstToBest()).isEqualTo(2);
    }

    @Test
    void noForks_areNotANumber() {
        assertThat(new Spread(List.of()).median()).isNaN();
    }
}
