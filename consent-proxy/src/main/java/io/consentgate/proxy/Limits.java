package io.consentgate.proxy;

import java.time.Duration;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the proxy waits, and how much it takes. Immutable.
 *
 * @param values each limit's, in its own unit
 */
record Limits(Map<Limit, Integer> values) {

    /** What holds where nothing is said. */
    static final Limits DEFAULT = of(Limit::usual);

    Limits {
        values = Map.copyOf(values);
    }

    /** Limits as somebody says each. */
    static Limits of(ToIntFunction<Limit> said) {
        return new Limits(Stream.of(Limit.values()).collect(Collectors.toMap(limit -> limit, said::applyAsInt)));
    }

    /** How many. */
    int count(Limit limit) {
        return values.getOrDefault(limit, limit.usual());
    }

    /** How long. */
    Duration time(Limit limit) {
        return Duration.ofSeconds(count(limit));
    }
}
