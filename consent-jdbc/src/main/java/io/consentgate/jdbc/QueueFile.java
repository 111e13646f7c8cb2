package io.consentgate.jdbc;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows that wait for the database: a file beside it, to which each is written before {@link #add} returns, so that
 * they outlive the process. Where the file cannot be written they wait in memory, with one warning for each outage. Empty
 * most of the time. Safe for use by many threads.
 */
final class QueueFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueFile.class);
    private static final int MOST_IN_MEMORY = 10_000;

    private final Path path;
    /** No channel, which an interrupted thread would close for everybody. */
    private final RandomAccessFile file;

    private final ArrayDeque<QueuedEntry> inMemory = new ArrayDeque<>();
    private long lastSequence;
    private long drainedTo;
    private long end;

    private QueueFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens the file and finds what a process before left in it; a torn last row is cut off, with a warning. */
    static QueueFile open(Path path) throws IOException {
        var queue = new QueueFile(path, new RandomAccessFile(path.toFile(), "rw"));
        queue.recover();
        return queue;
    }

    private void recover() throws IOException {
        var frame = QueueFrame.read(file, end);
        while (frame.isPresent()) {
            lastSequence = frame.get().queued().sequence();
            end = frame.get().end();
            frame = QueueFrame.read(file, end);
        }
        if (end < file.length()) {
            LOG.warn("{}: the last {} bytes are no whole row and were cut off", path, file.length() - end);
            file.setLength(end);
        }
    }

    /** Sequence numbers go on from here, if they are not past it. */
    synchronized void continueAfter(long sequence) {
        lastSequence = Math.max(lastSequence, sequence);
    }

    /** Adds at the end, and returns the row's number. */
    synchronized long add(EncodedEntry entry) {
        var queued = new QueuedEntry(lastSequence + 1, entry);
        lastSequence = queued.sequence();
        if (!inMemory.isEmpty() || !written(queued)) {
            remember(queued);
        }
        return queued.sequence();
    }

    private boolean written(QueuedEntry queued) {
        try {
            var frame = QueueFrame.bytes(queued);
            file.seek(end);
            file.write(frame);
            end += frame.length;
            return true;
        } catch (IOException e) {
            LOG.warn(
                    "{} cannot be written: {}. Refusals and withdrawals wait in memory, and would be lost with this "
                            + "process. Free disk space or mend the permissions.",
                    path,
                    e.toString());
            return false;
        }
    }

    private void remember(QueuedEntry queued) {
        if (inMemory.size() == MOST_IN_MEMORY) {
            LOG.error(
                    "{} rows already wait in memory: one more refusal or withdrawal takes effect without a record",
                    MOST_IN_MEMORY);
        } else {
            inMemory.add(queued);
        }
    }

    synchronized boolean isEmpty() {
        return drainedTo == end && inMemory.isEmpty();
    }

    /** The oldest rows, at most so many, up to this number. They stay until they are {@linkplain #remove removed}. */
    synchronized List<QueuedEntry> oldest(int most, long upTo) throws IOException {
        var rows = new ArrayList<QueuedEntry>();
        var position = drainedTo;
        while (rows.size() < most && position < end) {
            var frame = QueueFrame.read(file, position).orElseThrow(() -> new IOException(path + " was altered"));
            if (frame.queued().sequence() > upTo) {
                return rows;
            }
            rows.add(frame.queued());
            position = frame.end();
        }
        inMemory.stream()
                .filter(row -> row.sequence() <= upTo)
                .limit(most - rows.size())
                .forEach(rows::add);
        return rows;
    }

    /** Forgets so many of the oldest rows. */
    synchronized void remove(int count) throws IOException {
        for (var i = 0; i < count; i++) {
            if (drainedTo < end) {
                drainedTo = QueueFrame.read(file, drainedTo)
                        .orElseThrow(() -> new IOException(path + " was altered"))
                        .end();
            } else {
                inMemory.remove();
            }
        }
        if (drainedTo == end && end > 0) {
            file.setLength(0);
            drainedTo = 0;
            end = 0;
        }
    }

    /** Makes what is in the file survive a power failure too. */
    void sync() throws IOException {
        file.getFD().sync();
    }

    @Override
    public synchronized void close() throws IOException {
        if (!inMemory.isEmpty()) {
            LOG.error("{} refusals and withdrawals waited in memory and are lost", inMemory.size());
        }
        file.close();
    }
}
