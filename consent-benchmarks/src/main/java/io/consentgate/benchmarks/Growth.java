package io.consentgate.benchmarks;

import java.util.List;

/** What more vendors cost, in the same run: a row for each size, the smallest first. */
record Growth(Rounds rounds) {

    String text() {
        StringBuilder text = new StringBuilder(String.format("%nJDK %s: cost by number of vendors%n", rounds.jdk()));
        List<Row> rows = rounds.rows();
        for (Row row : rows) {
            text.append(String.format(
                    "%-14s %8.3f ms a pass, %.3f times the smallest, worst/best fork %.2f%n",
                    row.label(),
                    row.cpu().median(),
                    row.cpu().times(rows.get(0).cpu()),
                    row.cpu().worstToBest()));
        }
        return text.toString();
    }
}
