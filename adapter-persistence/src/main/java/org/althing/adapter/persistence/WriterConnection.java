package org.althing.adapter.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * The one connection that writes. Where a transaction begins and ends is for the {@link GroupCommittingWriter} alone to
 * say, so all that JDBC has for it does nothing here: repositories may call it as they like. Tests extend it, to let a
 * commit fail.
 */
class WriterConnection extends SqliteConnection {
    private final Command begin = new Command("BEGIN IMMEDIATE");
    private final Command commit = new Command("COMMIT");
    private final Command rollback = new Command("ROLLBACK");
    private final Command save = new Command("SAVEPOINT change");
    private final Command release = new Command("RELEASE change");
    private final Command restore = new Command("ROLLBACK TO change");

    WriterConnection(Path file) throws SQLException {
        super(file, false);
        // Or the driver would try to begin and commit a transaction of its own after every statement.
        getConnectionConfig().setAutoCommit(false);
        try (var statement = createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint=0"); // see Checkpoints
            statement.execute("PRAGMA journal_size_limit=16777216"); // what a burst took of the disk is given back
        }
    }

    void beginTransaction() throws SQLException {
        begin.run();
    }

    void commitTransaction() throws SQLException {
        commit.run();
    }

    void rollBackTransaction() throws SQLException {
        rollback.run();
    }

    /** Sets a mark to which {@link #backToMark} returns. */
    void mark() throws SQLException {
        save.run();
    }

    void forgetMark() throws SQLException {
        release.run();
    }

    void backToMark() throws SQLException {
        restore.run();
        release.run();
    }

    void endForGood() throws SQLException {
        super.close();
    }

    @Override
    public void setAutoCommit(boolean autoCommit) {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}

    /** A statement without parameters that is prepared once, and again when it failed: the driver then throws it away. */
    private final class Command {
        private final String sql;
        private @Nullable JDBC4PreparedStatement statement;

        Command(String sql) {
            this.sql = sql;
        }

        void run() throws SQLException {
            if (statement == null || statement.pointer.isClosed()) {
                statement = new JDBC4PreparedStatement(WriterConnection.this, sql);
            }
            statement.execute();
        }
    }
}
