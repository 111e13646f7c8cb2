package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.consentgate.policy.Register;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    private final Shipped shipped = new Shipped();
    private final Fragments fragments = Fragments.of(shipped.entries);

    @Test
    void fragment_isFoundAtTheVeryEdges() {
        for (Register.Entry entry : shipped.entries) {
            for (String loader : entry.vendor().footprint().loaders()) {
                for (int shift = 0; shift < 6; shift++) {
                    byte[] b = (" ".repeat(shift) + loader).getBytes(StandardCharsets.UTF_8);
                    int found = fragments.vendor(b, 0, b.length, vendor -> vendor == entry.index());
                    assertThat(found).as(loader).isEqualTo(entry.index());
                    assertThat(fragments.vendor(b, 0, b.length - 1, vendor -> vendor == entry.index()))
                            .as(loader)
                            .isNotEqualTo(entry.index());
                }
            }
        }
    }

    @Test
    void fragmentAmidText_isFoundWhereverItBegins() {
        for (Register.Entry entry : shipped.entries) {
            for (String loader : entry.vendor().footprint().loaders()) {
                for (int shift = 0; shift < 6; shift++) {
                    String text = " ".repeat(shift) + loader + " ".repeat(Long.BYTES);
                    byte[] b = text.getBytes(StandardCharsets.UTF_8);
                    assertThat(fragments.vendor(b, 0, b.length, vendor -> vendor == entry.index()))
                            .as(text)
                            .isEqualTo(entry.index());
                }
            }
        }
    }

    @Test
    void noFragments_findNothing() {
        byte[] b = "gtm.start".getBytes(StandardCharsets.UTF_8);
        assertThat(Fragments.of(List.of()).vendor(b, 0, b.length, vendor -> true))
                .isEqualTo(VendorMatcher.NONE);
    }

    @Test
    void shortFragment_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FragmentWindow.choose(List.of(new byte[7])))
                .withMessageContaining("at least 8");
    }
}
