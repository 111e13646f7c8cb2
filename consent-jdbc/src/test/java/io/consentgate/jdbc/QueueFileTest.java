package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static io.consentgate.testkit.LedgerEntries.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.testkit.LedgerEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueFileTest {
    private final LedgerEntries entries = new LedgerEntries();
    private Path path;

    @BeforeEach
    void path(@TempDir Path folder) {
        path = folder.resolve("ledger.queue");
    }

    @Test
    void reopened_givesTheSameRowsInOrder() throws Exception {
        write(3);
        try (var queue = QueueFile.open(path)) {
            var rows = queue.oldest(10, Long.MAX_VALUE);
            assertThat(rows).extracting(QueuedEntry::sequence).containsExactly(1L, 2L, 3L);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.entry().visitorId()).contains(visitor(1)));
            assertThat(rows.get(0).entry().shown().orElseThrow().text()).startsWith("May we");
        }
    }

    @Test
    void rowsUpToANumber_leaveTheLaterOnes() throws Exception {
        write(5);
        try (var queue = QueueFile.open(path)) {
            assertThat(queue.oldest(10, 2)).hasSize(2);
            assertThat(queue.oldest(3, Long.MAX_VALUE)).hasSize(3);
            queue.remove(2);
            assertThat(queue.oldest(1, Long.MAX_VALUE))
                    .extracting(QueuedEntry::sequence)
                    .containsExactly(3L);
        }
    }

    @Test
    void allRemoved_fileIsEmptyAndNumbersGoOn() throws Exception {
        write(2);
        try (var queue = QueueFile.open(path)) {
            queue.remove(2);
            assertThat(queue.isEmpty()).isTrue();
            assertThat(path).isEmptyFile();
            assertThat(queue.add(entry())).isEqualTo(3);
        }
    }

    @Test
    void interruptedWriter_keepsItsRowAndClosesNothing() throws Exception {
        try (var queue = QueueFile.open(path)) {
            Thread.currentThread().interrupt();
            queue.add(entry());
            assertThat(Thread.interrupted()).isTrue();
            queue.add(entry());
            assertThat(queue.oldest(10, Long.MAX_VALUE)).hasSize(2);
        }
        assertThat(rows()).hasSize(2);
    }

    @Test
    void writerThatIsInterruptedAllTheTime_losesNothing() throws Exception {
        try (var queue = QueueFile.open(path)) {
            var writer = new Thread(() -> IntStream.range(0, 5000).forEach(i -> queue.add(entry())));
            writer.start();
            while (writer.isAlive()) {
                writer.interrupt();
            }
        }
        assertThat(rows()).hasSize(5000);
    }

    @Test
    void tornAtAnyByteOfTheLastRow_earlierRowsStay() throws Exception {
        write(2);
        var two = Files.readAllBytes(path);
        write(1);
        var three = Files.readAllBytes(path);
        for (var length = two.length; length < three.length; length++) {
            Files.write(path, Arrays.copyOf(three, length));
            assertThat(rows()).as(length + " bytes").hasSize(2);
            assertThat(path).hasSize(two.length);
        }
    }

    @Test
    void anyByteOfTheLastRowAltered_earlierRowsStay() throws Exception {
        write(1);
        var start = (int) Files.size(path);
        write(1);
        var whole = Files.readAllBytes(path);
        for (var i = start; i < whole.length; i++) {
            var altered = whole.clone();
            altered[i] ^= 0x40;
            Files.write(path, altered);
            assertThat(rows()).as("byte " + i).hasSize(1);
        }
    }

    @Test
    void fileCannotBeWritten_rowsWaitInMemoryInOrder() throws Exception {
        write(1);
        var queue = QueueFile.open(path);
        queue.close();
        queue.add(entry());
        queue.add(entry());
        assertThat(queue.isEmpty()).isFalse();
        assertThat(rows()).hasSize(1);
    }

    private List<QueuedEntry> rows() throws IOException {
        try (var queue = QueueFile.open(path)) {
            return queue.oldest(10_000, Long.MAX_VALUE);
        }
    }

    private void write(int count) throws IOException {
        try (var queue = QueueFile.open(path)) {
            for (var i = 0; i < count; i++) {
                queue.add(entry());
            }
        }
    }

    private EncodedEntry entry() {
        return EncodedEntry.of(entries.withdrawn(visitor(1), NOW));
    }
}
