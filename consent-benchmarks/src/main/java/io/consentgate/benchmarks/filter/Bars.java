package io.consentgate.benchmarks.filter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;

/** What our filter has to reach, by the file {@code bars.properties}. */
record Bars(Properties properties) {

    static Bars load() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Bars.class.getResourceAsStream("bars.properties")) {
            properties.load(in);
        }
        return new Bars(properties);
    }

    OptionalDouble added(Variant other) {
        return number("added." + other.name());
    }

    OptionalDouble kept(Scenario scenario) {
        return number("kept." + scenario.name());
    }

    double allocated() {
        return number("allocated").orElseThrow();
    }

    private OptionalDouble number(String key) {
        return Optional.ofNullable(properties.getProperty(key)).stream()
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }
}
