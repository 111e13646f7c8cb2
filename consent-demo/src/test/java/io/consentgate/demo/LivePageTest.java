package io.consentgate.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.report.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivePageTest {

    @ParameterizedTest
    @EnumSource
    void everySortOfFinding_hasWords(Finding.Sort sort) throws IOException {
        try (InputStream script = LivePageTest.class.getResourceAsStream("start/live/live.js")) {
            assertThat(new String(Objects.requireNonNull(script).readAllBytes(), UTF_8))
                    .contains("  " + sort + ": \"");
        }
    }
}
