package io.consentgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StagesTest {

    private static final List<String> PACKAGES =
            List.of("io.consentgate.rewriter.", "io.consentgate.match.", "io.consentgate.benchmarks.");

    static Stream<String> names() {
        return Stages.load().byName().stringPropertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEntry_namesCodeThatIsThere(String name) {
        String[] parts = name.split("\\.", -1);
        Optional<Class<?>> type = PACKAGES.stream()
                .map(place -> named(place + parts[0]))
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(type).as(name).isPresent();
        if (parts.length == 2 && !parts[1].equals("<init>")) {
            assertThat(Arrays.stream(type.get().getDeclaredMethods()).map(method -> method.getName()))
                    .contains(parts[1]);
        }
    }

    private static Optional<Class<?>> named(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
