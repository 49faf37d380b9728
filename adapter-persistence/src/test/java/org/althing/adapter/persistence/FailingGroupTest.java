package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.althing.application.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Where one commit was to keep the changes of many and fails, each of them is refused, and so is who waited meanwhile. */
@Timeout(60)
class FailingGroupTest {
    private static final int MORE_THAN_ONE_GROUP = GroupCommittingWriter.MOST_CHANGES + 20;
    private static final int FIFTH = 4;

    @TempDir
    Path folder;

    private final CountDownLatch diskFailed = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> followed = new ConcurrentLinkedQueue<>();
    private FailingCommits connection;
    private GroupCommittingWriter writer;

    @BeforeEach
    void open() throws SQLException {
        TestStorage.in(folder).close();
        connection = new FailingCommits(folder.resolve("althing.db"));
        writer = new GroupCommittingWriter(connection, diskFailed::countDown);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        connection.endForGood();
    }

    @Test
    void a_disk_that_is_full_in_the_middle_of_a_group_refuses_all_of_it_and_all_who_waited() throws Exception {
        List<CompletableFuture<String>> answers;
        try (var _ = new BusyWriter(writer)) {
            answers = queue(MORE_THAN_ONE_GROUP, n -> {
                if (n == FIFTH) {
                    throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_FULL);
                }
            });
        }

        assertAllRefused("the disk is full", answers.subList(FIFTH, answers.size()));
        writer.write(t -> TestStorage.note(t, "after"));
        assertKeptIsWhatWasAcknowledged(answers, "after");
    }

    @Test
    void a_disk_that_is_full_at_the_commit_refuses_all_of_it_and_all_who_waited() throws Exception {
        List<CompletableFuture<String>> answers;
        try (var _ = new BusyWriter(writer)) {
            answers = queue(MORE_THAN_ONE_GROUP, _ -> {});
            connection.failSecondCommitWith(SQLiteErrorCode.SQLITE_FULL);
        }

        assertAllRefused("the disk is full", answers);
        writer.write(t -> TestStorage.note(t, "after"));
        assertKeptIsWhatWasAcknowledged(answers, "after");
    }

    @Test
    void a_disk_that_fails_to_sync_at_the_commit_refuses_all_and_all_who_come_later() throws Exception {
        List<CompletableFuture<String>> answers;
        try (var _ = new BusyWriter(writer)) {
            answers = queue(MORE_THAN_ONE_GROUP, _ -> {});
            connection.failSecondCommitWith(SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        }

        assertAllRefused("the disk failed to keep what was written", answers);
        assertTrue(diskFailed.await(10, TimeUnit.SECONDS));
        assertThrows(StorageUnavailable.class, () -> writer.write(t -> TestStorage.note(t, "after")));
        assertKeptIsWhatWasAcknowledged(answers);
    }

    /** Something of ours that breaks where nothing should, as an exhausted heap might. */
    @Test
    void a_fault_of_our_own_while_a_failure_is_handled_leaves_nobody_of_the_group_waiting() throws Exception {
        List<CompletableFuture<String>> answers;
        try (var _ = new BusyWriter(writer)) {
            answers = queue(FIFTH + 1, n -> {
                if (n == FIFTH) {
                    connection.breakRollBack.set(new OutOfMemoryError("planted"));
                    throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_FULL);
                }
            });
        }

        assertAllRefused("a fault of the server's", answers.subList(FIFTH, answers.size()));
        writer.write(t -> TestStorage.note(t, "after"));
        assertKeptIsWhatWasAcknowledged(answers, "after");
    }

    /** Puts so many changes behind the one that the writer is busy with; awaited and submitted ones by turns. */
    private List<CompletableFuture<String>> queue(int count, Step step) {
        var answers = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < count; i++) {
            var n = i;
            Database.Change<String> change = t -> {
                step.run(n);
                t.afterCommit(() -> followed.add("note " + n));
                return TestStorage.note(t, "note " + n);
            };
            answers.add(
                    n % 2 == 0
                            ? CompletableFuture.supplyAsync(() -> writer.write(change), Thread::startVirtualThread)
                            : writer.submit(change).toCompletableFuture());
            BusyWriter.awaitQueued(writer, n + 1);
        }
        return answers;
    }

    private static void assertAllRefused(String reason, List<CompletableFuture<String>> answers) {
        for (var answer : answers) {
            assertEquals(reason, refusalOf(answer));
        }
    }

    /** Whoever is answered has a row and what follows it, and nobody else has: also of those before the failing one. */
    private void assertKeptIsWhatWasAcknowledged(List<CompletableFuture<String>> answers, String... later)
            throws SQLException {
        writer.close(); // returns when all is done that follows a commit
        var acknowledged = new ArrayList<String>();
        for (var answer : answers) {
            answer.handle((note, refused) -> refused == null && acknowledged.add(note))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }
        assertEquals(acknowledged, List.copyOf(followed));
        acknowledged.addFirst("busy");
        acknowledged.addAll(List.of(later));
        assertEquals(acknowledged, notes());
    }

    private static String refusalOf(CompletableFuture<String> answer) {
        var thrown = assertThrows(ExecutionException.class, () -> answer.get(20, TimeUnit.SECONDS));
        return String.valueOf(
                assertInstanceOf(StorageUnavailable.class, thrown.getCause()).getMessage());
    }

    private List<String> notes() throws SQLException {
        try (var reader = new SqliteConnection(folder.resolve("althing.db"), true)) {
            return TestStorage.notes(reader);
        }
    }

    /** What a change does before it writes its note. */
    private interface Step {
        void run(int number) throws SQLException;
    }

    /** A connection whose next commit but one fails, as that of a disk may which takes each write but not the last. */
    private static final class FailingCommits extends WriterConnection {
        private final AtomicReference<@Nullable Error> breakRollBack = new AtomicReference<>();
        private volatile @Nullable SQLiteErrorCode failure;
        private volatile int left;

        FailingCommits(Path file) throws SQLException {
            super(file);
        }

        void failSecondCommitWith(SQLiteErrorCode code) {
            left = 2;
            failure = code;
        }

        @Override
        void commitTransaction() throws SQLException {
            var code = failure;
            if (code != null && --left == 0) {
                failure = null;
                throw new SQLiteException("planted", code);
            }
            super.commitTransaction();
        }

        @Override
        void rollBackTransaction() throws SQLException {
            var planted = breakRollBack.getAndSet(null);
            if (planted != null) {
                throw planted;
            }
            super.rollBackTransaction();
        }
    }
}
