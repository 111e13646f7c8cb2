package io.consentgate.benchmarks.filter;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/** The figures side by side, and how they stand to the bars. */
record FilterReport(Results results, Bars bars) {

    private static final Set<Scenario> PAGES = EnumSet.complementOf(EnumSet.of(Scenario.IMAGE));

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(table(
                "CPU microseconds for a request",
                (v, s) -> number(results.micros(v, s).median())));
        text.append(table("added to what is measured against", (v, s) -> number(results.added(v, s))));
        text.append(table("throughput kept", (v, s) -> String.format("%.2f", results.kept(v, s))));
        text.append(table("bytes allocated for a request", (v, s) -> number(results.allocated(v, s))));
        text.append(
                table("worst fork / best", (v, s) -> number(results.micros(v, s).worstToBest())));
        for (Variant ours : Variant.OURS_ALL) {
            text.append(barsReached(ours));
        }
        return text.toString();
    }

    private String table(String title, BiFunction<Variant, Scenario, String> cell) {
        StringBuilder text = new StringBuilder(String.format("%n%-34s", title));
        for (Scenario scenario : Scenario.values()) {
            text.append(String.format(" %14s", scenario.label));
        }
        for (Variant variant : Variant.values()) {
            text.append(String.format("%n%-34s", variant.label));
            for (Scenario scenario : Scenario.values()) {
                text.append(String.format(
                        " %14s", results.has(variant, scenario) ? cell.apply(variant, scenario) : "absent"));
            }
        }
        return text.append('\n').toString();
    }

    private String barsReached(Variant ours) {
        StringBuilder text = new StringBuilder(String.format("%n%s against its bars%n", ours.label));
        for (Variant other : Variant.values()) {
            bars.added(other)
                    .ifPresent(bar -> PAGES.stream()
                            .filter(scenario -> results.has(other, scenario))
                            .forEach(scenario -> text.append(atMost(
                                    bar,
                                    results.added(ours, scenario) / results.added(other, scenario),
                                    scenario.label + ": adds, of what " + other.label + " adds"))));
        }
        for (Scenario scenario : Scenario.values()) {
            bars.kept(scenario).ifPresent(bar -> text.append(kept(bar, ours, scenario)));
            text.append(
                    atMost(bars.allocated(), results.allocated(ours, scenario), scenario.label + ": bytes allocated"));
        }
        return text.toString();
    }

    private String kept(double bar, Variant ours, Scenario scenario) {
        String what = scenario.label + ": throughput kept";
        if (PAGES.contains(scenario)) {
            return atLeast(bar, results.kept(ours, scenario), what);
        }
        Turns turns = results.turns(ours);
        return atLeast(bar, turns.median(), what + " by turns, " + turns.middle());
    }

    private static String atMost(double bar, double measured, String what) {
        return line(what, measured, "at most", bar, measured <= bar);
    }

    private static String atLeast(double bar, double measured, String what) {
        return line(what, measured, "at least", bar, measured >= bar);
    }

    private static String line(String what, double measured, String relation, double bar, boolean reached) {
        return String.format(
                Locale.ROOT, "%-60s %10.3f  %s %.2f%s%n", what, measured, relation, bar, reached ? "" : "  MISSED");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
