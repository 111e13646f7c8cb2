package io.consentgate.jdbc;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A ledger in a database. Safe for use by many threads.
 *
 * <p>Each row is hashed with SHA-256 over its content and the hash of the row before. A visitor's records are encrypted
 * under a key of their own, and hashed as encrypted. Erasing drops records and key, overwrites them in the files, and
 * leaves in the chain the digests and a notice of which rows went, so that the chain still verifies, GDPR (EU) 2016/679,
 * art. 17. The words shown are kept once for each hash and language.
 *
 * <p>One thread writes: what waits is written in one transaction and acknowledged after its sync. When the database
 * cannot be written, appending fails at once or after the lock wait of five seconds, what is {@linkplain #queue queued}
 * waits in a file beside it, and writing resumes by itself.
 */
public final class JdbcLedger implements ConsentLedger {
    private static final int MOST_IN_ONE_EXPIRY = 10_000;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final Database database;
    private final QueueFile queue;
    private final GroupCommit writer;

    private JdbcLedger(DataFolder folder, Database database, QueueFile queue, GroupCommit writer) {
        this.folder = folder;
        this.database = database;
        this.queue = queue;
        this.writer = writer;
    }

    /** Opens or makes a ledger on SQLite as {@link #sqlite(Path, Clock, SecureRandom)} does, with keys from the platform. */
    public static JdbcLedger sqlite(Path folder, Clock clock) {
        return sqlite(folder, clock, new SecureRandom());
    }

    /**
     * Opens or makes a ledger on SQLite.
     *
     * @param folder a folder on a local disk, made for the owner alone if there is none; one ledger at a time has it open
     * @param clock tells when a row was added
     * @param random makes the visitors' keys
     * @throws LedgerUnavailableException if the folder cannot be used, holds no ledger that this version can read, or is
     *     in use; the message names it and says how to mend it
     */
    public static JdbcLedger sqlite(Path folder, Clock clock, SecureRandom random) {
        return sqlite(folder, clock, random, LOCK_WAIT, RETRY);
    }

    static JdbcLedger sqlite(Path path, Clock clock, SecureRandom random, Duration lockWait, Duration retry) {
        var folder = DataFolder.take(path);
        try {
            return open(folder, Sqlite.open(folder.database(), lockWait), new BodyCipher(random), clock, retry);
        } catch (LedgerUnavailableException e) {
            folder.close();
            throw e;
        } catch (SQLException | IOException | RuntimeException e) {
            folder.close();
            throw DataFolder.unusable(path, e);
        }
    }

    static JdbcLedger open(DataFolder folder, Database database, BodyCipher cipher, Clock clock, Duration retry)
            throws SQLException, IOException {
        try {
            var queue = QueueFile.open(folder.queue());
            var writer = new GroupCommit(database, cipher, clock, queue, retry);
            writer.start();
            return new JdbcLedger(folder, database, queue, writer);
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public CompletionStage<Void> append(LedgerEntry entry) {
        return writer.append(EncodedEntry.of(entry));
    }

    @Override
    public void queue(LedgerEntry entry) {
        writer.queue(EncodedEntry.of(entry));
    }

    @Override
    public List<LedgerEntry> records(String visitorId) {
        return read("read a visitor's records", queries -> new RecordReader(queries).records(visitorId));
    }

    @Override
    public int erase(String visitorId) {
        return change("erase a visitor's records", session -> session.erase(visitorId));
    }

    /** {@inheritDoc} Other rows are written between every ten thousand. */
    @Override
    public int expire(Instant before) {
        var all = 0;
        int some;
        do {
            some = change("drop expired records", session -> session.expire(before, MOST_IN_ONE_EXPIRY));
            all += some;
        } while (some == MOST_IN_ONE_EXPIRY);
        return all;
    }

    @Override
    public Verification verify() {
        return read("verify the chain", queries -> new ChainVerifier(queries).verify());
    }

    /**
     * Checks the whole chain, and that it still holds a row that was published elsewhere. This finds what
     * {@link #verify()} alone cannot: rows cut off at the end, and a chain made anew.
     *
     * @param published what {@link #head()} said at some time; a row that has since been dropped as expired proves nothing
     */
    public Verification verify(Head published) {
        return read("verify the chain", queries -> {
            var verification = new ChainVerifier(queries).verify();
            return verification instanceof Verification.Intact ? published.check(queries, verification) : verification;
        });
    }

    /** The last row now; to be published where those who can write to the database cannot. */
    public Head head() {
        return read("read the head of the chain", Head::read);
    }

    @Override
    public boolean healthy() {
        return writer.healthy();
    }

    @Override
    public void close() {
        writer.close();
        try (folder;
                database) {
            queue.close();
        } catch (IOException e) {
            throw new LedgerUnavailableException("could not close the queue's file", e);
        }
    }

    private int change(String attempted, Work.Change change) {
        try {
            return writer.change(change).join();
        } catch (CompletionException e) {
            throw new LedgerUnavailableException("could not " + attempted, e);
        }
    }

    private <T> T read(String attempted, Reading<T> reading) {
        try (var queries = new Queries(database.reader(), database.statements())) {
            queries.connection().setAutoCommit(false);
            var read = reading.from(queries);
            queries.connection().rollback();
            return read;
        } catch (SQLException e) {
            throw new LedgerUnavailableException("could not " + attempted, e);
        }
    }

    /** Reads something in one transaction. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(Queries queries) throws SQLException;
    }
}
