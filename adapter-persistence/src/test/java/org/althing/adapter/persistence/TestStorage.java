package org.althing.adapter.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database with a table of notes, and what tests do with it. */
final class TestStorage {
    private TestStorage() {}

    static SqliteStorage in(Path folder) {
        return in(folder, () -> {});
    }

    static SqliteStorage in(Path folder, Runnable diskFailed) {
        var storage = SqliteStorage.open(SqliteSettings.of(folder.resolve("althing.db"), diskFailed));
        storage.write(
                t -> execute(
                        t.connection(),
                        "CREATE TABLE IF NOT EXISTS note (n INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (text <> 'forbidden'))"));
        return storage;
    }

    static boolean execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    /** Writes a note, and answers with it. */
    static String note(Database.Transaction transaction, String text) throws SQLException {
        try (var insert = transaction.connection().prepareStatement("INSERT INTO note(text) VALUES (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
            return text;
        }
    }

    /** All notes in the order in which they were written. */
    static List<String> notes(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT text FROM note ORDER BY n");
                var rows = select.executeQuery()) {
            var notes = new ArrayList<String>();
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
            return notes;
        }
    }
}
