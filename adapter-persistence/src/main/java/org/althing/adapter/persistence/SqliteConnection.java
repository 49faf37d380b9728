package org.althing.adapter.persistence;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection to an SQLite file with all {@link Pragma#REQUIRED required settings}, which keeps its statements prepared.
 *
 * <p>Like any JDBC connection it is for one thread at a time.
 */
class SqliteConnection extends JDBC4Connection {
    private static final int KEPT_STATEMENTS = 64;

    private final SequencedMap<String, KeptStatement> kept = LinkedHashMap.newLinkedHashMap(KEPT_STATEMENTS);

    SqliteConnection(Path file, boolean readOnly) throws SQLException {
        super(JDBC.PREFIX + file, file.toString(), properties(readOnly));
        try {
            for (var pragma : Pragma.REQUIRED) {
                pragma.apply(this, file);
            }
        } catch (SQLException | RuntimeException e) {
            super.close();
            throw e;
        }
    }

    private static Properties properties(boolean readOnly) {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setGetGeneratedKeys(false); // it would ask for the last row's number after every statement
        return config.toProperties();
    }

    /** Micronaut Data sets this for every read; SQLite's driver refuses it on an open connection. */
    @Override
    public void setReadOnly(boolean readOnly) {}

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        var statement = kept.remove(sql);
        return statement == null ? new KeptStatement(sql) : statement.lend();
    }

    @Override
    public void close() throws SQLException {
        for (var statement : kept.values()) {
            statement.end();
        }
        kept.clear();
        super.close();
    }

    private void keep(KeptStatement statement) throws SQLException {
        var twin = kept.put(statement.text, statement);
        if (twin != null) {
            twin.end();
        }
        if (kept.size() > KEPT_STATEMENTS) {
            var oldest = kept.pollFirstEntry();
            oldest.getValue().end();
        }
    }

    /** A prepared statement that on {@link #close} goes back to its connection instead of being thrown away. */
    private final class KeptStatement extends JDBC4PreparedStatement {
        private final String text;
        private boolean lent = true;

        KeptStatement(String sql) throws SQLException {
            super(SqliteConnection.this, sql);
            this.text = sql;
        }

        KeptStatement lend() {
            lent = true;
            return this;
        }

        @Override
        public void close() throws SQLException {
            if (!lent) {
                return;
            }
            lent = false;
            if (pointer.isClosed()) {
                super.close(); // the driver throws a statement away that failed
                return;
            }
            rs.close();
            clearBatch();
            clearParameters();
            setMaxRows(0);
            setQueryTimeout(0);
            keep(this);
        }

        @Override
        public boolean isClosed() {
            return !lent;
        }

        private void end() throws SQLException {
            super.close();
        }
    }
}
