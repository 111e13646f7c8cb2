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
    void ratio_isThatOfTheMiddleRound_whateverSlowedAnotherForBoth() {
        Spread ours = new Spread(List.of(2.0, 6.0, 2.0));
        Spread theirs = new Spread(List.of(8.0, 24.0, 10.0));
        assertThat(theirs.times(ours)).isEqualTo(4);
    }

    @Test
    void ratioToWhatDidNotRun_isNotANumber() {
        assertThat(new Spread(List.of()).times(new Spread(List.of(1.0)))).isNaN();
    }

    @Test
    void noForks_areNotANumber() {
        assertThat(new Spread(List.of()).median()).isNaN();
    }
}
