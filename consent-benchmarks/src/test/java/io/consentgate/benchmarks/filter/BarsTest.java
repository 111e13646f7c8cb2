package io.consentgate.benchmarks.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BarsTest {

    @Test
    void everyEntry_isANumberForSomethingMeasured() throws IOException {
        Set<String> measured = Stream.of(
                        Stream.of("allocated"),
                        Arrays.stream(Variant.values()).map(variant -> "added." + variant),
                        Arrays.stream(Scenario.values()).map(scenario -> "kept." + scenario))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        assertThat(Bars.load().properties()).allSatisfy((name, bar) -> {
            assertThat(measured).contains((String) name);
            assertThat(Double.parseDouble((String) bar)).isPositive();
        });
    }
}
