package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Eight bytes at a time find what one at a time finds. */
class BytesPropertyTest {

    @Property
    void byte_isFoundWhereItFirstStands(@ForAll @StringLength(max = 40) @Chars({'a', 'b', '`', '\0'}) String text) {
        byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
        int found = text.indexOf('a');
        assertThat(Bytes.indexOf(b, (byte) 'a', 0, b.length)).isEqualTo(found < 0 ? b.length : found);
    }

    @Property
    void pair_isFoundWhereItFirstStands(
            @ForAll @StringLength(max = 40) @Chars({'a', 'A', ':', ';', '`'}) @CharRange(from = '\u0080', to = '\u00ff')
                    String text,
            @ForAll @IntRange(max = 9) int from) {
        byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
        int start = Math.min(from, b.length);
        int lower = text.indexOf("a:", start);
        int upper = text.indexOf("A:", start);
        int first = lower < 0 || (upper >= 0 && upper < lower) ? upper : lower;
        assertThat(Bytes.indexOf(b, (byte) 'a', (byte) ':', start, b.length)).isEqualTo(first < 0 ? b.length : first);
    }
}
