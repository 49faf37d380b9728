package org.althing.adapter.persistence;

import java.sql.SQLException;

/**
 * Moves what the write-ahead log holds into the database file, before the log grows long.
 *
 * <p>SQLite would do it by itself at the end of a commit, and keep silent about a disk that fails to sync then. So that is
 * turned off, and it is done here, where a failure is seen.
 */
final class Checkpoints {
    private static final int COMMITS_BETWEEN_LOOKS = 32;
    private static final int PAGES = 1000;
    /** Readers that overlap without end would keep the log from ever starting anew: from here on they are waited for. */
    private static final int MANY_PAGES = 16 * PAGES;

    private final WriterConnection connection;
    private int commits;

    Checkpoints(WriterConnection connection) {
        this.connection = connection;
    }

    /** Looks now and then how long the log is. */
    void afterCommit() throws SQLException {
        if (++commits < COMMITS_BETWEEN_LOOKS) {
            return;
        }
        commits = 0;
        var pages = run("NOOP");
        if (pages > MANY_PAGES) {
            run("RESTART");
        } else if (pages > PAGES) {
            run("PASSIVE");
        }
    }

    /** Moves everything and cuts the log, as far as no reader needs it. */
    void atTheEnd() throws SQLException {
        run("TRUNCATE");
    }

    /** @return how many pages the log held */
    private int run(String mode) throws SQLException {
        try (var statement = connection.prepareStatement("PRAGMA wal_checkpoint(" + mode + ")");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt("log");
        }
    }
}
