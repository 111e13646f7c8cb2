package io.consentgate.benchmarks;

import java.util.List;
import java.util.Map;

/** The figures of one JDK, side by side; each ratio is the middle one of those that the rounds gave. */
record Report(Rounds rounds, Pages pages, Map<String, Finds> finds) {

    private static final double KILO = 1000;

    String text() {
        List<Row> peers = rounds.rows().stream()
                .filter(row -> row.role() == Job.Role.PEER)
                .toList();
        StringBuilder text = new StringBuilder(heading()).append(columns(peers));
        for (Row row : rounds.rows()) {
            text.append(line(row, peers));
        }
        return text.toString();
    }

    private String heading() {
        return String.format(
                "%nJDK %s: %d pages, %,d bytes; CPU time of the process, best second of each fork, median of the rounds%n",
                rounds.jdk(), pages.all().size(), pages.bytes());
    }

    private static String columns(List<Row> peers) {
        StringBuilder text = new StringBuilder(String.format("%-20s %7s %8s", "", "MB/s", "of limit"));
        peers.forEach(peer -> text.append(String.format(" %20s", "x " + peer.label())));
        return text.append(String.format(
                        " %9s %11s %10s  %s%n", "alloc B/B", "alloc/page", "worst/best", "elements found"))
                .toString();
    }

    private String line(Row row, List<Row> peers) {
        StringBuilder text = new StringBuilder(
                String.format("%-20s %7.0f %7.0f%%", row.label(), rate(row), 100 * limit().times(row.cpu())));
        peers.forEach(peer -> text.append(String.format(" %20.2f", peer.cpu().times(row.cpu()))));
        Finds found = finds.get(row.label());
        return text.append(String.format(
                        " %9.4f %11.0f %10.2f  %s%n",
                        row.allocated() / pages.bytes(),
                        row.allocated() / pages.all().size(),
                        row.cpu().worstToBest(),
                        found == null ? "" : found))
                .toString();
    }

    /** What a bare scan took. */
    private Spread limit() {
        return rounds.cpu(Job.SCAN.label);
    }

    private double rate(Row row) {
        return pages.bytes() / KILO / row.cpu().median();
    }
}
