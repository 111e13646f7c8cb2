package io.consentgate.demo.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest {

    private static final Answers ANSWERS = Answers.shipped();

    static List<Answer> answers() {
        return ANSWERS.all();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswer_isReachedByItsOwnUrl(Answer answer) {
        assertThat(ANSWERS.find(answer.host(), answer.path(), answer.query())).contains(answer);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswer_callsHttpsAddresses(Answer answer) {
        assertThat(Stream.concat(answer.scripts().stream(), answer.pings().stream()))
                .allSatisfy(url -> assertThat(URI.create(url)).hasScheme("https"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyScript_carriesItsFacts(Answer answer) {
        String script = ANSWERS.script("name", answer);
        assertThat(script).doesNotContain("FACTS");
        assertThat(answer.cookies()).allMatch(name -> script.contains(name));
    }
}
