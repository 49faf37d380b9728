package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.althing.adapter.persistence.Database.Health;
import org.althing.application.StorageUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@Timeout(60)
class StorageFailureTest {
    @TempDir
    Path folder;

    private final CountDownLatch diskFailed = new CountDownLatch(1);
    private final AtomicInteger failures = new AtomicInteger();
    private WriterConnection connection;
    private GroupCommittingWriter writer;

    @BeforeEach
    void open() throws SQLException {
        TestStorage.in(folder).close();
        connection = new WriterConnection(folder.resolve("althing.db"));
        writer = new GroupCommittingWriter(connection, () -> {
            failures.incrementAndGet();
            diskFailed.countDown();
        });
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        connection.endForGood();
    }

    @Test
    void with_the_disk_full_writes_are_refused_reads_go_on_and_it_recovers_by_itself() throws Exception {
        writer.write(t -> TestStorage.note(t, "before"));
        TestStorage.execute(connection, "PRAGMA max_page_count=1"); // which SQLite raises to what it has

        assertRefused("the disk is full");
        assertEquals(List.of("before"), notes());
        assertEquals(new Health.Bad("the disk is full"), health());

        TestStorage.execute(connection, "PRAGMA max_page_count=1000000");
        writer.write(t -> TestStorage.note(t, "after"));
        assertEquals(new Health.Good(), health());
        assertEquals(List.of("before", "after"), notes());
    }

    @Test
    void health_finds_out_by_itself_that_writes_succeed_again() throws Exception {
        TestStorage.execute(connection, "PRAGMA max_page_count=1");
        assertRefused("the disk is full");
        TestStorage.execute(connection, "PRAGMA max_page_count=1000000");

        assertEquals(new Health.Good(), health());
    }

    @Test
    void a_probe_finds_out_that_writes_fail_before_any_other_has_failed() throws Exception {
        TestStorage.execute(connection, "PRAGMA max_page_count=1");

        assertEquals(new Health.Good(), health(), "which was not told yet");
        assertEquals(new Health.Bad("the disk is full"), writer.probe(SqliteStorage::fill));
    }

    @Test
    void a_read_only_file_is_called_so_and_may_be_written_again_later() throws Exception {
        TestStorage.execute(connection, "PRAGMA query_only=ON");

        assertRefused("the database file is read-only");
        assertEquals(new Health.Bad("the database file is read-only"), health());
        assertEquals(List.of(), notes());

        TestStorage.execute(connection, "PRAGMA query_only=OFF");
        writer.write(t -> TestStorage.note(t, "after"));
        assertEquals(List.of("after"), notes());
    }

    @Test
    void a_database_that_another_program_keeps_locked_is_called_so() throws Exception {
        connection.setBusyTimeout(20);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("althing.db"))) {
            TestStorage.execute(other, "BEGIN IMMEDIATE");

            assertRefused("another program keeps the database locked");

            TestStorage.execute(other, "ROLLBACK");
        }
        writer.write(t -> TestStorage.note(t, "after"));
        assertEquals(List.of("after"), notes());
    }

    @Test
    void all_changes_of_a_commit_that_fails_are_undone() throws Exception {
        assertRefused("the disk is full", t -> {
            TestStorage.note(t, "one");
            throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_FULL);
        });

        assertEquals(List.of(), notes());
    }

    @Test
    void a_disk_that_fails_to_sync_ends_the_program_and_nothing_is_tried_again() throws Exception {
        assertRefused("the disk failed to keep what was written", _ -> {
            throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        });

        assertTrue(diskFailed.await(10, TimeUnit.SECONDS));
        assertRefused("the disk failed to keep what was written");
        assertEquals(new Health.Bad("the disk failed to keep what was written"), health());
        assertEquals(1, failures.get());
        assertEquals(List.of(), notes());
    }

    @Test
    void other_errors_of_the_disk_pass() throws Exception {
        assertRefused("the disk reports an error (SQLITE_IOERR_WRITE)", _ -> {
            throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_IOERR_WRITE);
        });

        writer.write(t -> TestStorage.note(t, "after"));
        assertEquals(List.of("after"), notes());
        assertEquals(0, failures.get());
    }

    @Test
    void a_write_ahead_log_does_not_grow_without_end() throws Exception {
        for (int i = 0; i < 2000; i++) {
            writer.write(t -> TestStorage.note(t, "x".repeat(9000)));
        }

        var log = folder.resolve("althing.db-wal").toFile().length();
        assertTrue(log < 12_000_000, log + " bytes");
    }

    private void assertRefused(String reason) {
        assertRefused(reason, t -> TestStorage.note(t, "x".repeat(100_000)));
    }

    private void assertRefused(String reason, Database.Change<String> change) {
        var refused = assertThrows(StorageUnavailable.class, () -> writer.write(change));
        assertEquals(reason, refused.getMessage());
    }

    private Health health() {
        return writer.health(SqliteStorage::fill);
    }

    private List<String> notes() throws SQLException {
        try (var reader = new SqliteConnection(folder.resolve("althing.db"), true)) {
            return TestStorage.notes(reader);
        }
    }
}
