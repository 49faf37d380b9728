package org.althing.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.althing.application.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database in one SQLite file: one connection writes, a pool of others reads. */
final class SqliteStorage implements Database, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteStorage.class);

    private final WriterConnection writing;
    private final GroupCommittingWriter writer;
    private final HikariDataSource readers;

    private SqliteStorage(WriterConnection writing, HikariDataSource readers, Runnable diskFailed) {
        this.writing = writing;
        this.readers = readers;
        this.writer = new GroupCommittingWriter(writing, diskFailed);
    }

    /**
     * Opens the file, brings its schema up to date and begins to take changes.
     *
     * @throws StorageRefused if the file is not fit for use
     */
    static SqliteStorage open(SqliteSettings settings) {
        var file = settings.file().toAbsolutePath();
        create(file);
        try {
            try (var connection = new SqliteConnection(file, false)) {
                Schema.ofAlthing().bringUpToDate(connection, file);
            }
            return open(settings, file, new WriterConnection(file));
        } catch (SQLException e) {
            throw new StorageRefused("the database " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static SqliteStorage open(SqliteSettings settings, Path file, WriterConnection writing)
            throws SQLException {
        try {
            return new SqliteStorage(writing, readers(settings, file), settings.diskFailed());
        } catch (RuntimeException e) {
            writing.endForGood();
            throw new StorageRefused("the database " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What repositories use: inside a change the connection that writes, elsewhere one of those that read. */
    DataSource dataSource() {
        return (ConnectionSource) () -> writer.isCurrentThread() ? writing : readers.getConnection();
    }

    @Override
    public <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public <T> T query(Query<T> query) {
        try (var connection = readers.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw translated(new IllegalStateException(e));
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public <T> T write(Change<T> change) {
        return writer.write(change);
    }

    @Override
    public <T> CompletionStage<T> submit(Change<T> change) {
        return writer.submit(change);
    }

    @Override
    public Health health() {
        return writer.health(SqliteStorage::fill);
    }

    @Override
    public Health probe() {
        return writer.probe(SqliteStorage::fill);
    }

    /** Commits what was accepted, waits for what follows those commits, and leaves the database in one file. */
    @Override
    public void close() {
        writer.close();
        readers.close();
        try {
            if (!writer.isBroken()) {
                new Checkpoints(writing).atTheEnd();
            }
            writing.endForGood();
        } catch (SQLException e) {
            LOG.warn("the write-ahead log stays beside the database, and is read at the next start", e);
        }
    }

    /** Needs pages that are not there yet, so that it fails as other changes would. */
    static boolean fill(Transaction transaction) throws SQLException {
        try (var insert = transaction.connection().prepareStatement("INSERT INTO storage_probe(filler) VALUES (?)");
                var delete = transaction.connection().prepareStatement("DELETE FROM storage_probe")) {
            insert.setBytes(1, new byte[16 * 1024]);
            insert.executeUpdate();
            return delete.executeUpdate() > 0;
        }
    }

    private static RuntimeException translated(RuntimeException thrown) {
        return switch (SqliteFailure.of(thrown)) {
            case SqliteFailure.Bug _ -> thrown;
            case SqliteFailure.Passing(var reason) -> new StorageUnavailable(reason, thrown);
            case SqliteFailure.Fatal(var reason) -> new StorageUnavailable(reason, thrown);
        };
    }

    /** SQLite gives the files beside it the same permissions: for the owner alone. */
    private static void create(Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            LOG.debug("{} is there", file);
        } catch (IOException e) {
            throw new StorageRefused("the database " + file + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static HikariDataSource readers(SqliteSettings settings, Path file) {
        var config = new HikariConfig();
        config.setPoolName("readers");
        config.setDataSource((ConnectionSource) () -> new SqliteConnection(file, true));
        config.setMaximumPoolSize(settings.readers());
        config.setMinimumIdle(1);
        config.setIdleTimeout(60_000);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
