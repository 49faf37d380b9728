package org.althing.bootstrap.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The yardstick of what is kept, in a process of its own: plain JDBC puts the rows of messages into a table, a hundred in
 * each commit.
 *
 * <p>Tables, index and rooms are those of a database of ours, and so are the settings that decide what a commit costs.
 */
final class BareJdbc {
    private static final int ROWS_IN_A_COMMIT = 100;
    private static final String INSERT = "INSERT INTO entries(room_id, seq, at, author_id, client_id, kind, body,"
            + " content_type) VALUES (?, ?, ?, ?, ?, 'message', ?, 'text/plain')";

    private final Connection connection;
    private final PreparedStatement insert;
    private final String body;
    private final List<byte[]> rooms = new ArrayList<>();
    private final List<byte[]> authors = new ArrayList<>();
    private final long[] seqs;
    private long rows;

    private BareJdbc(Connection connection, String body) throws SQLException {
        this.connection = connection;
        this.body = body;
        read("SELECT id FROM rooms", rooms);
        read("SELECT DISTINCT author_id FROM althing.entries WHERE author_id IS NOT NULL", authors);
        this.seqs = new long[rooms.size()];
        this.insert = connection.prepareStatement(INSERT);
    }

    /**
     * For each line of the standard input, which says for how many milliseconds, inserts rows and prints how many in a
     * second.
     *
     * @param arguments our database, the file to make, the body of each message
     */
    public static void main(String[] arguments) throws Exception {
        try (var connection =
                DriverManager.getConnection("jdbc:sqlite:" + arguments[1] + "?jdbc.get_generated_keys=false")) {
            copySchema(connection, arguments[0]);
            var jdbc = new BareJdbc(connection, arguments[2]);
            var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = asked.readLine(); line != null; line = asked.readLine()) {
                System.out.println(jdbc.insertFor(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(line))));
            }
        }
    }

    private static void copySchema(Connection connection, String ours) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var pragma : List.of("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")) {
                statement.execute("PRAGMA " + pragma);
            }
            statement.execute("ATTACH DATABASE '" + ours + "' AS althing");
            var schema = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT sql FROM althing.sqlite_master WHERE sql IS NOT NULL"
                    + " AND tbl_name IN ('rooms', 'entries') ORDER BY type DESC, tbl_name DESC")) {
                while (rows.next()) {
                    schema.add(rows.getString(1));
                }
            }
            for (var part : schema) {
                statement.execute(part);
            }
            statement.execute("INSERT INTO main.rooms SELECT * FROM althing.rooms");
        }
        connection.setAutoCommit(false);
    }

    private void read(String query, List<byte[]> into) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                into.add(rows.getBytes(1));
            }
        }
    }

    private double insertFor(long nanos) throws SQLException {
        var before = rows;
        var started = System.nanoTime();
        while (System.nanoTime() - started < nanos) {
            for (int i = 0; i < ROWS_IN_A_COMMIT; i++) {
                insertOne();
            }
            connection.commit();
        }
        return (rows - before) * 1e9 / (System.nanoTime() - started);
    }

    private void insertOne() throws SQLException {
        var room = (int) (rows % rooms.size());
        insert.setBytes(1, rooms.get(room));
        insert.setLong(2, ++seqs[room]);
        insert.setLong(3, System.currentTimeMillis());
        insert.setBytes(4, authors.get((int) (rows / rooms.size() % authors.size())));
        insert.setString(5, "1-" + rows++);
        insert.setString(6, body);
        insert.executeUpdate();
    }
}
