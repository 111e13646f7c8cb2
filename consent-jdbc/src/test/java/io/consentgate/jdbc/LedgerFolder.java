package io.consentgate.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.consentgate.ledger.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** A ledger's folder as a test sees it: from the inside, and through a connection of its own as a tamperer does. */
record LedgerFolder(Path path) {
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** A ledger that gives up on a lock at once and tries again soon. */
    JdbcLedger open() {
        return JdbcLedger.sqlite(path, CLOCK, new SecureRandom(), Duration.ofMillis(20), Duration.ofMillis(5));
    }

    Path database() {
        return path.resolve("ledger.db");
    }

    Path queue() {
        return path.resolve("ledger.queue");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database());
    }

    int tamper(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalArgumentException(sql, e);
        }
    }

    byte[] bytes(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Whether any file of the folder holds these bytes. */
    boolean contains(byte[] wanted) throws IOException {
        var needle = latin1(wanted);
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                if (latin1(Files.readAllBytes(file)).contains(needle)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    static void append(JdbcLedger ledger, LedgerEntry entry) {
        ledger.append(entry)
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }
}
