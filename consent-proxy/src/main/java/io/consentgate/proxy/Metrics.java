package io.consentgate.proxy;

import io.consentgate.report.Finding;
import io.consentgate.servlet.ConsentFilter;
import io.consentgate.servlet.Health;
import java.util.Locale;
import java.util.TreeMap;

/** What is counted, as Prometheus reads it: its text format, version 0.0.4. */
final class Metrics {

    private final StringBuilder text = new StringBuilder();

    private Metrics() {}

    /** The counters as they are now. */
    static String of(ConsentFilter filter, Counters counters) {
        Metrics metrics = new Metrics();
        metrics.findings(filter);
        metrics.choices(counters);
        metrics.ledger(filter.health(), counters);
        return metrics.text.toString();
    }

    private void findings(ConsentFilter filter) {
        head("consentgate_findings_total", "counter", "What was found on pages, by sort and subject.");
        for (Finding finding : filter.findings().all()) {
            String labels = "{sort=\"" + finding.sort().name().toLowerCase(Locale.ROOT) + "\",subject=\""
                    + escaped(finding.subject()) + "\"}";
            value("consentgate_findings_total" + labels, String.valueOf(finding.count()));
        }
    }

    private void choices(Counters counters) {
        head("consentgate_choices_total", "counter", "How visitors answered.");
        new TreeMap<>(counters.answers())
                .forEach((act, count) ->
                        value("consentgate_choices_total{act=\"" + escaped(act) + "\"}", String.valueOf(count.sum())));
    }

    private void ledger(Health health, Counters counters) {
        head("consentgate_ledger_append_seconds", "summary", "How long visitors waited for their rows.");
        value("consentgate_ledger_append_seconds_sum", String.valueOf(counters.rowSeconds()));
        value("consentgate_ledger_append_seconds_count", String.valueOf(counters.rows()));
        head("consentgate_ledger_failures_total", "counter", "Rows that the ledger could not keep.");
        value("consentgate_ledger_failures_total", String.valueOf(counters.failures()));
        head("consentgate_ledger_up", "gauge", "Whether the ledger kept the last row.");
        value("consentgate_ledger_up", health.ledger() ? "1" : "0");
        head("consentgate_policy_up", "gauge", "Whether the policy on disk is the one in force.");
        value("consentgate_policy_up", health.policy() ? "1" : "0");
    }

    private void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void value(String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
