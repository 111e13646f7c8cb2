package io.consentgate.proxy;

import picocli.CommandLine.Model.OptionSpec;

/** What the proxy waits for and takes: each an option of the command line with a default, from 1 to 9999999. */
enum Limit {
    DRAIN("--drain", Unit.SECONDS, 10, "How long requests under way may take when told to stop."),
    IDLE("--idle-timeout", Unit.SECONDS, 300, "How long a visitor's connection may say nothing."),
    CONNECT("--connect-timeout", Unit.SECONDS, 5, "How long connecting to the site may take."),
    SILENCE("--upstream-timeout", Unit.SECONDS, 120, "How long the site may say nothing."),
    CONNECTIONS("--upstream-connections", Unit.COUNT, 256, "How many connections to the site are open at once."),
    WAITING(
            "--upstream-queue",
            Unit.COUNT,
            4096,
            "How many requests wait for a connection to the site; more are answered by 502."),
    HEADER_BYTES("--header-bytes", Unit.COUNT, 32 << 10, "How long the head of a request or response may be.");

    private final String option;
    private final Unit unit;
    private final int usual;
    private final String meaning;

    Limit(String option, Unit unit, int usual, String meaning) {
        this.option = option;
        this.unit = unit;
        this.usual = usual;
        this.meaning = meaning;
    }

    private enum Unit {
        SECONDS,
        COUNT
    }

    /** What holds where nothing is said. */
    int usual() {
        return usual;
    }

    /** The name of the option. */
    String option() {
        return option;
    }

    /** The option, as the command line knows it. */
    OptionSpec spec() {
        return OptionSpec.builder(option)
                .paramLabel(unit.name())
                .type(Integer.class)
                .converters(new Arguments.CountConverter())
                .defaultValue(String.valueOf(usual))
                .description(meaning + " Default: ${DEFAULT-VALUE}.")
                .build();
    }
}
