package org.althing.adapter.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A setting that every connection to SQLite must have, for SQLite ignores in silence what it cannot do.
 *
 * @param value what is asked for
 * @param taken what SQLite answers when it is so
 */
record Pragma(String name, String value, String taken) {
    /** In this order: the time-out first, since changing the journal may have to wait. */
    static final List<Pragma> REQUIRED = List.of(
            new Pragma("busy_timeout", "5000", "5000"),
            new Pragma("journal_mode", "WAL", "wal"),
            new Pragma("synchronous", "FULL", "2"),
            new Pragma("foreign_keys", "ON", "1"),
            new Pragma("trusted_schema", "OFF", "0"));

    /** Sets it and reads it back. */
    void apply(Connection connection, Path file) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + name + "=" + value);
            var now = read(statement);
            if (!taken.equals(now)) {
                throw new StorageRefused("the database " + file + " does not take PRAGMA " + name + "=" + value
                        + ": it stays \"" + now + "\", and what is acknowledged would not be safe");
            }
        }
    }

    /** SQLite says nothing about a setting that it does not know. */
    private String read(Statement statement) throws SQLException {
        if (!statement.execute("PRAGMA " + name)) {
            return "";
        }
        try (var answer = statement.getResultSet()) {
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
