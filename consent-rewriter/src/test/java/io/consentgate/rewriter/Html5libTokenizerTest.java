package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * The tokenizer tests of html5lib, run through the tokenizer that rewrites, whole and at every split. Start and end tags are
 * compared, with their attributes and values. Text, comments and doctypes are passed by as bytes: where they end is seen by
 * a tag that is put behind each input that is complete.
 */
class Html5libTokenizerTest {

    @TestFactory
    Stream<DynamicTest> tags_areThoseOfTheStandard() throws IOException {
        return TokenizerRun.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> passes(file)));
    }

    @Test
    void allCases_areRead() throws IOException {
        int cases = 0;
        int states = 0;
        int runs = 0;
        int probed = 0;
        for (Path file : TokenizerRun.files()) {
            for (JsonNode test : TokenizerRun.tests(file)) {
                List<TokenizerRun> all = TokenizerRun.of(test);
                cases++;
                states += TokenizerRun.states(test).size();
                runs += all.size();
                probed += (int) all.stream().filter(TokenizerRun::isProbed).count();
            }
        }
        int excluded = states - (runs - probed);
        System.out.printf(
                "html5lib tokenizer: %d cases, %d runs, %d of them probed, %d excluded: lone surrogates are no bytes%n",
                cases, runs, probed, excluded);
        assertThat(cases).isEqualTo(6810);
        assertThat(states).isEqualTo(7036);
        assertThat(probed).isGreaterThan(5000);
        assertThat(excluded).isLessThanOrEqualTo(4);
    }

    private static void passes(Path file) {
        for (JsonNode test : TokenizerRun.tests(file)) {
            for (TokenizerRun run : TokenizerRun.of(test)) {
                byte[] input = run.input().getBytes(UTF_8);
                for (int split = 0; split <= input.length; split++) {
                    assertThat(RecordedTokens.of(run.opening(), run.content(), input, split))
                            .as("%s, split at %d: %s", run.name(), split, run.input())
                            .isEqualTo(run.expected());
                }
            }
        }
    }
}
