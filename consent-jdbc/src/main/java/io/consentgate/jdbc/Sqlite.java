package io.consentgate.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.consentgate.ledger.LedgerUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in one file: write-ahead log, a sync on each commit, deleted content overwritten. Not for network file systems,
 * whose locks SQLite cannot rely on.
 */
final class Sqlite implements Database {
    private static final String RESOURCES = "META-INF/consentgate/sqlite/";
    private static final String SCHEMA = "1";
    private static final int READERS = 4;
    private static final Duration READER_WAIT = Duration.ofSeconds(5);

    private final Statements statements = Statements.resource("/" + RESOURCES + "statements.sql");
    private final SQLiteDataSource writers;
    private final HikariDataSource readers;

    private Sqlite(Path file, Duration busyWait) throws SQLException {
        var writing = config(busyWait);
        writing.setTransactionMode(TransactionMode.IMMEDIATE);
        this.writers = source(file, writing);
        new Migrations(RESOURCES + "migrations", statements, SCHEMA).run(writers);
        this.readers = pool(source(file, config(busyWait)));
    }

    /**
     * Opens the file, makes it if there is none, and brings its schema up to date.
     *
     * @param busyWait how long to wait for a lock that another connection holds
     * @throws SQLException if the file is no such database, or locked by another
     * @throws LedgerUnavailableException if a later version has changed its schema
     */
    static Sqlite open(Path file, Duration busyWait) throws SQLException {
        return new Sqlite(file, busyWait);
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public Connection writer() throws SQLException {
        return writers.getConnection();
    }

    @Override
    public Connection reader() throws SQLException {
        return readers.getConnection();
    }

    @Override
    public Scrub scrub(Connection writer) throws SQLException {
        try (var statement = writer.createStatement();
                var result = statement.executeQuery(statements.get("scrub"))) {
            return result.next() && result.getInt(1) == 0 ? Scrub.CLEAN : Scrub.OWED;
        }
    }

    @Override
    public void close() {
        readers.close();
    }

    private static SQLiteConfig config(Duration busyWait) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setGetGeneratedKeys(false); // would ask for them after each insert
        config.setBusyTimeout((int) busyWait.toMillis());
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariDataSource pool(SQLiteDataSource source) {
        var config = new HikariConfig();
        config.setPoolName("consent-ledger-readers");
        config.setDataSource(source);
        config.setConnectionInitSql("PRAGMA query_only = true");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(READER_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
