package io.consentgate.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The named statements of one database's resource file. Immutable. */
final class Statements {
    private static final String NAME = "-- name: ";

    private final Map<String, String> byName;

    private Statements(Map<String, String> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Reads a resource in which each statement follows a line {@code -- name: …}. */
    static Statements resource(String path) {
        try (var in = Statements.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path + " beside the classes of the ledger");
            }
            return parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statements parse(String file) {
        var byName = new HashMap<String, String>();
        var start = file.indexOf(NAME);
        while (start >= 0) {
            var lineEnd = file.indexOf('\n', start);
            var next = file.indexOf(NAME, lineEnd);
            var sql = file.substring(lineEnd, next < 0 ? file.length() : next);
            byName.put(file.substring(start + NAME.length(), lineEnd).strip(), sql.strip());
            start = next;
        }
        return new Statements(byName);
    }

    String get(String name) {
        var sql = byName.get(name);
        if (sql == null) {
            throw new IllegalArgumentException("no statement " + name + ", only " + byName.keySet());
        }
        return sql;
    }

    Map<String, String> all() {
        return byName;
    }
}
