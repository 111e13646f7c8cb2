package io.consentgate.servlet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private final EntityTag tag = new EntityTag("c1");

    @ParameterizedTest
    @CsvSource({
        "'\"a\"', 'W/\"a-consent-c1\"'",
        "'W/\"a\"', 'W/\"a-weak-consent-c1\"'",
        "'\"\"', 'W/\"-consent-c1\"'",
        "a, 'W/\"-consent-c1\"'",
        "'\"', 'W/\"-consent-c1\"'"
    })
    void tag_isMarkedWithTheClass(String own, String sent) {
        assertThat(tag.sent(own)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "\"\"", "\"a-b\""})
    void tagThatComesBack_isTheApplicationsOwn(String own) {
        assertThat(tag.asked(tag.sent(own), any -> false)).isEqualTo(own);
    }

    @Test
    void tagOfAnotherClass_isNotSeen() {
        assertThat(tag.asked(new EntityTag("c2").sent("\"a\""), any -> false)).isNull();
        assertThat(tag.asked("\"a\", *, , W/\"a\"", any -> false)).isNull();
    }

    @Test
    void tagThatNeedsNoClass_isSeenAsItIs() {
        assertThat(tag.asked("\"x\", \"a\"," + tag.sent("\"b\""), "\"a\""::equals))
                .isEqualTo("\"a\", \"b\"");
    }
}
