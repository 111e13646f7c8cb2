package io.consentgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.policy.Register;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticVendorsTest {

    @ParameterizedTest
    @ValueSource(ints = {SyntheticVendors.REAL, 500, 5000})
    void everySize_hasTheSameRealVendorsFirst_andNoNameTwice(int count) {
        List<Register.Entry> entries = SyntheticVendors.of(count);
        assertThat(entries).hasSize(count);
        assertThat(entries.subList(0, SyntheticVendors.REAL))
                .isEqualTo(RefuseAll.REGISTER.entries().subList(0, SyntheticVendors.REAL));
        assertThat(entries).extracting(entry -> entry.vendor().id()).doesNotHaveDuplicates();
        assertThat(entries).extracting(Register.Entry::index).isSorted();
    }
}
