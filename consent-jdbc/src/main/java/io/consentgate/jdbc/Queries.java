package io.consentgate.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs named statements on one connection, and prepares each once. Not safe for use by several threads. */
final class Queries implements AutoCloseable {
    private final Connection connection;
    private final Statements statements;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Queries(Connection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    Connection connection() {
        return connection;
    }

    int update(String name, Object... arguments) throws SQLException {
        return bound(name, arguments).executeUpdate();
    }

    /** Empty where there is no row, or the first column of it is null. */
    <T> Optional<T> first(String name, Reading<T> reading, Object... arguments) throws SQLException {
        try (var rows = bound(name, arguments).executeQuery()) {
            return rows.next() && rows.getObject(1) != null ? Optional.of(reading.read(rows)) : Optional.empty();
        }
    }

    /** The first answer that is not empty; later rows are not read. */
    <T> Optional<T> find(String name, Reading<Optional<T>> reading, Object... arguments) throws SQLException {
        try (var rows = bound(name, arguments).executeQuery()) {
            var found = Optional.<T>empty();
            while (found.isEmpty() && rows.next()) {
                found = reading.read(rows);
            }
            return found;
        }
    }

    <T> List<T> all(String name, Reading<T> reading, Object... arguments) throws SQLException {
        var all = new ArrayList<T>();
        try (var rows = bound(name, arguments).executeQuery()) {
            while (rows.next()) {
                all.add(reading.read(rows));
            }
        }
        return all;
    }

    private PreparedStatement bound(String name, Object... arguments) throws SQLException {
        var statement = prepared.get(name);
        if (statement == null) {
            statement = connection.prepareStatement(statements.get(name));
            prepared.put(name, statement);
        }
        for (var i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        // Closing a connection closes its statements, but not one that goes back to a pool.
        try (connection) {
            for (var statement : prepared.values()) {
                statement.close();
            }
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
