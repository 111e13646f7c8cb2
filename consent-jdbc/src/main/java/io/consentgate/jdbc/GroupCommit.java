package io.consentgate.jdbc;

import io.consentgate.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes all that waits, writes it in one transaction and acknowledges it together, so that
 * many threads share one sync of the disk. After a failure it opens the database afresh; while queued rows wait it tries
 * again by itself.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final String CLOSED = "the ledger is closed";
    private static final int MOST_WAITING = 8_192;
    private static final int MOST_IN_ONE_COMMIT = 1_024;
    private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(30);

    private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Database database;
    private final BodyCipher cipher;
    private final Clock clock;
    private final QueueFile queue;
    private final Duration retry;
    private final Thread thread = new Thread(this::run, "consent-ledger");
    private final Object gate = new Object();
    private boolean closed;
    private volatile boolean healthy = true;
    private @Nullable WriteSession session;
    private long owed; // queued rows up to this number come before all that waits
    private final List<Work.Append> written = new ArrayList<>(); // not committed yet

    /**
     * Starts the thread.
     *
     * @param retry how long to wait before trying again while rows are queued and the database is out of reach
     */
    GroupCommit(Database database, BodyCipher cipher, Clock clock, QueueFile queue, Duration retry) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
        this.queue = queue;
        this.retry = retry;
        thread.setDaemon(true);
    }

    void start() throws SQLException {
        session = WriteSession.open(database, cipher, clock);
        queue.continueAfter(session.mark());
        waiting.add(new Work.Drain(Long.MAX_VALUE));
        thread.start();
    }

    CompletableFuture<Void> append(EncodedEntry entry) {
        var acknowledged = new CompletableFuture<Void>();
        submit(new Work.Append(entry, acknowledged), acknowledged);
        return acknowledged;
    }

    CompletableFuture<Integer> change(Work.Change change) {
        var done = new CompletableFuture<Integer>();
        submit(new Work.Task(change, done), done);
        return done;
    }

    void queue(EncodedEntry entry) {
        synchronized (gate) {
            if (closed) {
                LOG.error("the ledger is closed: a refusal or withdrawal takes effect without a record");
                return;
            }
            // Where this finds no room, the writer drains the queue anyway before it rests.
            waiting.offer(new Work.Drain(queue.add(entry)));
        }
    }

    boolean healthy() {
        return healthy;
    }

    private void submit(Work work, CompletableFuture<?> outcome) {
        synchronized (gate) {
            if (closed) {
                outcome.completeExceptionally(new LedgerUnavailableException(CLOSED));
            } else if (!waiting.offer(work)) {
                outcome.completeExceptionally(new LedgerUnavailableException(
                        "the ledger is behind: " + MOST_WAITING + " rows wait to be written"));
            }
        }
    }

    private void run() {
        var group = new ArrayList<Work>();
        var running = true;
        while (running) {
            group.clear();
            take(group);
            running = !group.removeIf(Work.Stop.class::isInstance);
            write(group);
        }
        letGo();
        refuseTheRest();
    }

    private void refuseTheRest() {
        synchronized (gate) {
            closed = true;
        }
        var rest = new ArrayList<Work>();
        waiting.drainTo(rest);
        refuse(rest, new LedgerUnavailableException(CLOSED));
    }

    private void take(List<Work> group) {
        try {
            var first = queue.isEmpty() ? waiting.take() : waiting.poll(retry.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                group.add(first);
            }
            waiting.drainTo(group, MOST_IN_ONE_COMMIT - group.size());
        } catch (InterruptedException e) {
            group.add(new Work.Stop());
        }
    }

    private void write(List<Work> group) {
        try {
            var open = session();
            open.begin();
            drain(open, owed);
            var changed = new ArrayList<Runnable>();
            for (var work : group) {
                perform(work, open, changed);
            }
            if (waiting.isEmpty()) {
                drain(open, Long.MAX_VALUE);
            }
            commit(open);
            owed = 0;
            scrub(open, changed);
        } catch (SQLException | IOException | RuntimeException e) {
            failed(group, e);
        }
    }

    private void perform(Work work, WriteSession open, List<Runnable> changed) throws SQLException, IOException {
        if (work instanceof Work.Append append) {
            open.append(append.entry());
            written.add(append);
        } else if (work instanceof Work.Task task) {
            drain(open, Long.MAX_VALUE);
            var rows = task.change().on(open);
            changed.add(() -> task.done().complete(rows));
        } else if (work instanceof Work.Drain drain) {
            drain(open, drain.upTo());
        }
    }

    /** Whatever fails later, what is committed is kept. */
    private void commit(WriteSession open) throws SQLException {
        open.commit();
        recovered();
        written.forEach(append -> append.acknowledged().complete(null));
        written.clear();
    }

    /** Whoever erases hears of it when the files, too, are rid of what was dropped, unless a reader holds on to them. */
    private static void scrub(WriteSession open, List<Runnable> changed) throws SQLException {
        try {
            open.scrub();
        } finally {
            changed.forEach(Runnable::run);
        }
    }

    private void drain(WriteSession open, long upTo) throws SQLException, IOException {
        var rows = queue.oldest(MOST_IN_ONE_COMMIT, upTo);
        while (!rows.isEmpty()) {
            for (var row : rows) {
                open.append(row);
            }
            commit(open);
            queue.remove(rows.size());
            open.begin();
            rows = queue.oldest(MOST_IN_ONE_COMMIT, upTo);
        }
    }

    private WriteSession session() throws SQLException {
        var open = session;
        if (open == null) {
            open = WriteSession.open(database, cipher, clock);
            session = open;
        }
        return open;
    }

    private void recovered() {
        if (!healthy) {
            healthy = true;
            LOG.info("the ledger can be written again");
        }
    }

    private void failed(List<Work> group, Exception cause) {
        if (healthy) {
            healthy = false;
            LOG.error("the ledger cannot be written; grants are refused until it can", cause);
        }
        letGo();
        written.clear();
        var unavailable = new LedgerUnavailableException("could not write to the ledger: " + cause.getMessage(), cause);
        refuse(group, unavailable);
        for (var work : group) {
            if (work instanceof Work.Drain drain) {
                owed = Math.max(owed, drain.upTo());
            }
        }
        syncQueue();
    }

    private static void refuse(List<Work> group, LedgerUnavailableException why) {
        for (var work : group) {
            if (work instanceof Work.Append append) {
                append.acknowledged().completeExceptionally(why);
            } else if (work instanceof Work.Task task) {
                task.done().completeExceptionally(why);
            }
        }
    }

    private void syncQueue() {
        try {
            queue.sync();
        } catch (IOException e) {
            LOG.warn("the queue's file cannot be synced: {}", e.toString());
        }
    }

    private void letGo() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            LOG.debug("the connection that failed could not be closed either", e);
        } finally {
            session = null;
        }
    }

    /** Writes what waits, and stops. */
    @Override
    public void close() {
        synchronized (gate) {
            closed = true;
        }
        try {
            waiting.put(new Work.Stop());
            thread.join(PATIENCE_AT_CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
