package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Where tokens end, to all who read them, seen by the images between them: a tracker's is blocked where it is a tag to anybody. */
class ReadingsTest {

    private static final String IMAGE = "<img src=//t.example/1>";
    private static final String BLOCKED =
            "<img data-consent-blocked=\"t.example\" data-consent-tag=\"&lt;img src=//t.example/1&gt;\"  >";

    /** A document and what becomes of it. */
    record Reading(String id, String html, String rewritten) {
        static Reading of(JsonNode test) {
            return new Reading(
                    test.get("id").asString(),
                    filled(test.get("html").asString()),
                    filled(test.get("rewritten").asString()));
        }

        private static String filled(String text) {
            return text.replace("{image}", IMAGE).replace("{blocked}", BLOCKED);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Reading> readings() {
        return Cases.in("readings").map(Reading::of);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void tokensEnd_whereTheyEndForAnybody(Reading reading) {
        HostJudge judge = new HostJudge("t.example");
        assertThat(Rewriting.html(reading.html, judge)).isEqualTo(reading.rewritten);
        for (int cut = 1; cut < reading.html.length(); cut++) {
            assertThat(Rewriting.cut(reading.html, judge, Insertions.NONE, Dialect.HTML, cut))
                    .as("cut at %d", cut)
                    .isEqualTo(reading.rewritten);
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void nobodyContactsTheTracker(Reading reading) {
        for (boolean scripting : new boolean[] {true, false}) {
            assertThat(Contacts.of(reading.rewritten, new HostJudge("t.example"), scripting))
                    .isEmpty();
            assertThat(ContactsAhead.of(reading.rewritten, new HostJudge("t.example"), scripting))
                    .isEmpty();
        }
    }
}
