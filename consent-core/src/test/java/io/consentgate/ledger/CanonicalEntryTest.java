package io.consentgate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.Source;
import io.consentgate.ledger.LedgerEntry.Event;
import io.consentgate.ledger.LedgerEntry.ShownText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CanonicalEntryTest {
    private static final ShownText SHOWN = new ShownText("a".repeat(64), "sv", "Får vi mäta?");

    @Test
    void entry_spelledAsSortedJsonWithoutTheWords() {
        var purposes = new LinkedHashMap<String, Boolean>();
        purposes.put("marketing", false);
        purposes.put("analytics", true);
        assertThat(new String(CanonicalEntry.bytes(entry(Optional.of("f".repeat(32)), purposes)), UTF_8))
                .isEqualTo("{\"recordId\":\"" + "0".repeat(32) + "\",\"visitorId\":\"" + "f".repeat(32)
                        + "\",\"at\":\"2026-11-25T08:00:00.000000001Z\",\"until\":\"2027-11-25T08:00:00Z\","
                        + "\"event\":\"given\",\"purposes\":{\"analytics\":true,\"marketing\":false},\"vendors\":{},"
                        + "\"policyVersion\":\"7c1e\",\"shown\":{\"hash\":\"" + "a".repeat(64)
                        + "\",\"language\":\"sv\"},\"method\":\"save\",\"source\":\"banner\"}");
    }

    @Property
    void bytes_readBackAsTheSameEntry(@ForAll @Size(max = 20) Map<String, Boolean> purposes, @ForAll boolean known) {
        var entry = entry(known ? Optional.of("f".repeat(32)) : Optional.empty(), purposes);
        assertThat(CanonicalEntry.read(CanonicalEntry.bytes(entry), (hash, language) -> SHOWN.text()))
                .isEqualTo(entry);
    }

    @Test
    void foreignBytes_refused() {
        for (var bytes : new String[] {"", "[]", "{}", "{\"recordId\":7}", "null", "\u0000"}) {
            assertThatThrownBy(() -> CanonicalEntry.read(bytes.getBytes(UTF_8), (hash, language) -> ""))
                    .as(bytes)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void export_holdsTheWordsShown() {
        assertThat(LedgerJson.of(entry(Optional.empty(), Map.of()))
                        .at("/shown/text")
                        .stringValue())
                .isEqualTo("Får vi mäta?");
    }

    private static LedgerEntry entry(Optional<String> visitorId, Map<String, Boolean> purposes) {
        return new LedgerEntry(
                "0".repeat(32),
                visitorId,
                Instant.parse("2026-11-25T08:00:00.000000001Z"),
                Instant.parse("2027-11-25T08:00:00Z"),
                Event.GIVEN,
                purposes,
                Map.of(),
                "7c1e",
                Optional.of(SHOWN),
                "save",
                Source.BANNER,
                Optional.empty());
    }
}
