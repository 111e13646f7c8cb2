package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What html5lib asks of tokenizers, in no time, so that it can be asked again for each of many faults. */
class TokenizerTest {

    private static final Map<String, List<TokenizerRun>> RUNS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"contentModelFlags", "domjs", "escapeFlag", "test1", "test2", "test3", "test4"})
    void tags_areThoseOfTheStandard(String file) {
        for (TokenizerRun run : RUNS.computeIfAbsent(file, TokenizerTest::runs)) {
            byte[] input = run.input().getBytes(UTF_8);
            assertThat(RecordedTokens.inPieces(run.opening(), run.content(), input, 1))
                    .as("%s, byte by byte: %s", run.name(), run.input())
                    .isEqualTo(run.expected());
            assertThat(RecordedTokens.of(run.opening(), run.content(), input, input.length))
                    .as("%s: %s", run.name(), run.input())
                    .isEqualTo(run.expected());
        }
    }

    private static List<TokenizerRun> runs(String file) {
        List<TokenizerRun> runs = new ArrayList<>();
        Path path = Shared.folder("html5lib-tests").resolve("tokenizer").resolve(file + ".test");
        for (JsonNode test : TokenizerRun.tests(path)) {
            runs.addAll(TokenizerRun.of(test));
        }
        return runs;
    }
}
