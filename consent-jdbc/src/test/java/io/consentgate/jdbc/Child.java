package io.consentgate.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.consentgate.ledger.LedgerEntry;
import io.consentgate.testkit.LedgerEntries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that works on a ledger and says on its output, each with a full stop, the id of every row that is
 * acknowledged or queued, and whatever is refused.
 */
final class Child {
    private static final int WRITERS = 8;

    private Child() {}

    public static void main(String[] arguments) {
        var folder = new LedgerFolder(Path.of(arguments[0]));
        try (var ledger = folder.open()) {
            if (arguments[1].equals("queue")) {
                queueUntilKilled(ledger);
            } else {
                appendUntilKilled(ledger, Integer.parseInt(arguments[1]));
            }
        } catch (RuntimeException e) {
            say("refused: " + e.getMessage());
        }
    }

    private static void queueUntilKilled(JdbcLedger ledger) {
        var entries = new LedgerEntries();
        while (true) {
            var entry = entries.withdrawn(LedgerEntries.visitor(1), LedgerFolder.NOW);
            ledger.queue(entry);
            say(entry.recordId());
        }
    }

    private static void appendUntilKilled(JdbcLedger ledger, int rows) {
        var entries = new LedgerEntries();
        var pool = Executors.newFixedThreadPool(WRITERS);
        for (var writer = 0; writer < WRITERS; writer++) {
            var visitor = LedgerEntries.visitor(writer);
            pool.execute(() -> {
                for (var row = 0; row < rows; row++) {
                    append(ledger, entries.given(visitor, LedgerFolder.NOW));
                }
            });
        }
        pool.shutdown();
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say(ledger.healthy() ? "healthy" : "unhealthy");
    }

    private static void append(JdbcLedger ledger, LedgerEntry entry) {
        try {
            LedgerFolder.append(ledger, entry);
            say(entry.recordId());
        } catch (RuntimeException e) {
            say("refused: " + e.getCause());
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line + ".");
        }
    }

    /** Starts a child; the words before {@code java} limit it. */
    static Running start(LedgerFolder folder, String task, String... limits) throws IOException {
        var command = new ArrayList<>(List.of(limits));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.path().toString(),
                task));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Running(process, new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)));
    }

    /** A child and what it says. */
    record Running(Process process, BufferedReader output) implements AutoCloseable {

        /** Its next lines, at most so many; a line that its death cut short is left out. */
        List<String> said(int count) throws IOException {
            var said = new ArrayList<String>();
            String line;
            while (said.size() < count && (line = output.readLine()) != null) {
                if (line.endsWith(".")) {
                    said.add(line.substring(0, line.length() - 1));
                }
            }
            return said;
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly(); // Process.destroyForcibly would close the output too
            process.waitFor();
        }

        @Override
        public void close() throws Exception {
            kill();
            output.close();
        }
    }
}
