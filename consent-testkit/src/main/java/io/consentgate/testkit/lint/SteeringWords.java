package io.consentgate.testkit.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Words that labels should do without: {@code steering-words.properties}, lists with {@code |} between. Immutable. */
record SteeringWords(List<String> unclear, List<String> praising, List<String> evading, List<String> shaming) {

    static SteeringWords shipped() {
        Properties words = new Properties();
        try (InputStream in = SteeringWords.class.getResourceAsStream("steering-words.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SteeringWords(
                list(words, "unclear"), list(words, "praising"), list(words, "evading"), list(words, "shaming"));
    }

    /** What is wrong with the words that accept; empty for nothing. */
    List<String> inAccept(String label) {
        return Stream.concat(same(label, unclear, "unclear: "), part(label, praising, "praises: "))
                .toList();
    }

    /** What is wrong with the words that refuse; empty for nothing. */
    List<String> inReject(String label) {
        return Stream.concat(same(label, evading, "refuses nothing: "), part(label, shaming, "shames: "))
                .toList();
    }

    private static Stream<String> same(String label, List<String> words, String says) {
        return words.contains(plain(label)) ? Stream.of(says + label) : Stream.of();
    }

    private static Stream<String> part(String label, List<String> words, String says) {
        return words.stream().anyMatch(plain(label)::contains) ? Stream.of(says + label) : Stream.of();
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("[.!?\u2026\u2192]+$", "");
    }

    private static List<String> list(Properties words, String name) {
        return Stream.of(Objects.requireNonNull(words.getProperty(name), name).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
