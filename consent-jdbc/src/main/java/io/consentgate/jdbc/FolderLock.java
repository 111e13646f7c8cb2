package io.consentgate.jdbc;

import io.consentgate.ledger.LedgerUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Keeps a data folder to one open ledger, in this process or any other; the operating system lets go of it when the
 * process ends, however it ends.
 *
 * <p>It is an open transaction on a database of its own rather than a {@link java.nio.channels.FileLock}: closing any
 * other channel on a locked file would let go of that, so a second attempt in the same process would break the first.
 */
final class FolderLock implements AutoCloseable {
    private final Connection holder;

    private FolderLock(Connection holder) {
        this.holder = holder;
    }

    /**
     * Takes the folder at once or not at all.
     *
     * @throws LedgerUnavailableException if it is taken or cannot be written
     */
    static FolderLock take(Path file, Path folder) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        source.getConfig().setBusyTimeout(0);
        try {
            return hold(folder, source.getConnection());
        } catch (SQLException e) {
            throw DataFolder.unusable(folder, e);
        }
    }

    private static FolderLock hold(Path folder, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL)");
            statement.execute("DELETE FROM holder");
            statement.execute(
                    "INSERT INTO holder VALUES (" + ProcessHandle.current().pid() + ")");
            statement.execute("COMMIT");
            statement.execute("BEGIN IMMEDIATE");
            return new FolderLock(connection);
        } catch (SQLException e) {
            throw refused(folder, connection, e);
        }
    }

    private static RuntimeException refused(Path folder, Connection connection, SQLException cause)
            throws SQLException {
        try (connection) {
            if (!(cause instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY)) {
                throw cause;
            }
            return new LedgerUnavailableException(
                    "The data folder " + folder + " is in use by process " + holder(connection)
                            + ". Stop that process, or give this one a data folder of its own.",
                    cause);
        }
    }

    private static String holder(Connection connection) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT pid FROM holder")) {
            return result.next() ? result.getString(1) : "unknown";
        } catch (SQLException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("could not let go of the data folder", e);
        }
    }
}
