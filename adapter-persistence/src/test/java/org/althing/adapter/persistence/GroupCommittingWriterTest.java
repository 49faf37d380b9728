package org.althing.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.althing.application.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupCommittingWriterTest {
    @TempDir
    Path folder;

    private Path file;
    private WriterConnection connection;
    private GroupCommittingWriter writer;
    private ExecutorService callers;

    @BeforeEach
    void open() throws SQLException {
        TestStorage.in(folder).close();
        file = folder.resolve("althing.db");
        connection = new WriterConnection(file);
        writer = new GroupCommittingWriter(connection, () -> {});
        callers = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterEach
    void close() throws SQLException {
        callers.close();
        writer.close();
        connection.endForGood();
    }

    @Test
    void every_caller_is_answered_after_its_row_is_visible_to_a_fresh_connection() throws Exception {
        var answers = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < 50; i++) {
            var text = "note " + i;
            answers.add(callers.submit(() -> {
                for (int j = 0; j < 4; j++) {
                    var mine = text + "." + j;
                    writer.write(t -> TestStorage.note(t, mine));
                    if (!freshlyRead().contains(mine)) {
                        return false;
                    }
                }
                return true;
            }));
        }

        for (var answer : answers) {
            assertTrue(answer.get());
        }
        assertEquals(200, freshlyRead().size());
    }

    @Test
    void changes_that_wait_together_are_committed_together() throws Exception {
        var waiting = new ArrayList<Future<String>>();
        var before = writer.commits();
        try (var _ = new BusyWriter(writer)) {
            for (int i = 0; i < 200; i++) {
                waiting.add(submit("note " + i));
            }
        }

        for (int i = 0; i < 200; i++) {
            assertEquals("note " + i, waiting.get(i).get());
        }
        assertEquals(201, freshlyRead().size());
        assertTrue(writer.commits() - before < 100, writer.commits() - before + " commits for 201 changes");
        assertTrue(writer.commits() - before > 3, "no commit holds more than 64");
    }

    @Test
    void a_change_that_throws_is_undone_and_does_not_hurt_those_committed_with_it() throws Exception {
        Future<String> before;
        Future<String> bad;
        Future<String> after;
        try (var _ = new BusyWriter(writer)) {
            before = submit("before");
            bad = callers.submit(() -> writer.write(t -> {
                TestStorage.note(t, "bad");
                throw new IllegalArgumentException("changed my mind");
            }));
            BusyWriter.awaitQueued(writer, 2);
            after = submit("after");
        }

        assertEquals("before", before.get());
        assertEquals("after", after.get());
        var thrown = assertThrows(ExecutionException.class, bad::get);
        assertEquals("changed my mind", thrown.getCause().getMessage());
        assertEquals(Set.of("busy", "before", "after"), Set.copyOf(freshlyRead()));
    }

    @Test
    void a_change_that_breaks_a_constraint_hurts_nobody_else() throws Exception {
        Future<String> bad;
        Future<String> good;
        try (var _ = new BusyWriter(writer)) {
            bad = submit("forbidden");
            good = submit("good");
        }

        assertEquals("good", good.get());
        var thrown = assertThrows(ExecutionException.class, bad::get);
        assertEquals(IllegalStateException.class, thrown.getCause().getClass());
        assertEquals(List.of("busy", "good"), freshlyRead());
    }

    @Test
    void a_change_alone_that_throws_leaves_nothing_and_the_next_goes_on() throws Exception {
        assertThrows(
                IllegalArgumentException.class,
                () -> writer.write(t -> {
                    TestStorage.note(t, "bad");
                    throw new IllegalArgumentException();
                }));

        writer.write(t -> TestStorage.note(t, "good"));
        assertEquals(List.of("good"), freshlyRead());
    }

    @Test
    void a_change_may_take_itself_back_and_still_answer() throws Exception {
        Future<String> undone;
        Future<String> kept;
        try (var _ = new BusyWriter(writer)) {
            undone = callers.submit(() -> writer.write(t -> {
                TestStorage.note(t, "undone");
                t.undo();
                return "an answer";
            }));
            BusyWriter.awaitQueued(writer, 1);
            kept = submit("kept");
        }

        assertEquals("an answer", undone.get());
        assertEquals("kept", kept.get());
        assertEquals(List.of("busy", "kept"), freshlyRead());
    }

    @Test
    void a_change_may_answer_with_nothing() {
        assertNull(writer.<@Nullable String>write(_ -> null));
    }

    @Test
    void what_follows_the_commits_comes_in_their_order_on_another_thread_and_sees_the_rows() throws Exception {
        var seen = new LinkedBlockingQueue<String>();
        var wrong = new ConcurrentLinkedQueue<String>();
        var writers = IntStream.range(0, 200)
                .mapToObj(i -> callers.submit(() -> writer.write(t -> {
                    var order = TestStorage.note(t, "note " + i);
                    t.afterCommit(() -> {
                        if (writer.isCurrentThread() || !freshlyRead().contains(order)) {
                            wrong.add(order);
                        }
                        seen.add(order);
                    });
                    return order;
                })))
                .toList();
        for (var each : writers) {
            each.get();
        }

        var order = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            order.add(seen.poll(10, TimeUnit.SECONDS));
        }
        assertEquals(freshlyRead(), order);
        assertTrue(wrong.isEmpty(), wrong.toString());
    }

    @Test
    void what_is_submitted_is_answered_after_what_follows_its_commit() throws Exception {
        var order = new ConcurrentLinkedQueue<String>();
        var answers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 100; i++) {
            var text = "note " + i;
            answers.add(writer.submit(t -> {
                        t.afterCommit(() -> order.add("followed " + text));
                        return TestStorage.note(t, text);
                    })
                    .thenAccept(note -> order.add("answered " + note))
                    .toCompletableFuture());
        }
        for (var answer : answers) {
            answer.get();
        }

        var expected = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            expected.add("followed note " + i);
            expected.add("answered note " + i);
        }
        assertEquals(expected, List.copyOf(order));
        assertEquals(100, freshlyRead().size());
    }

    @Test
    void what_is_submitted_and_fails_says_so_to_whoever_asked() throws Exception {
        var bad = writer.submit(_ -> {
            throw new IllegalArgumentException("changed my mind");
        });
        var thrown = assertThrows(
                ExecutionException.class, () -> bad.toCompletableFuture().get());
        assertEquals("changed my mind", thrown.getCause().getMessage());

        writer.close();
        var late = writer.submit(_ -> true);
        var refused = assertThrows(
                ExecutionException.class, () -> late.toCompletableFuture().get());
        assertEquals(StorageUnavailable.class, refused.getCause().getClass());
    }

    @Test
    void nothing_follows_what_was_not_kept() {
        var followed = new ConcurrentLinkedQueue<String>();

        writer.write(t -> {
            t.afterCommit(() -> followed.add("undone"));
            t.undo();
            return true;
        });
        assertThrows(
                IllegalArgumentException.class,
                () -> writer.write(t -> {
                    t.afterCommit(() -> followed.add("thrown"));
                    throw new IllegalArgumentException();
                }));
        writer.write(t -> {
            t.afterCommit(() -> followed.add("kept"));
            return true;
        });
        writer.close();

        assertEquals(List.of("kept"), List.copyOf(followed));
    }

    @Test
    void what_fails_after_a_commit_stops_nothing() {
        var followed = new ConcurrentLinkedQueue<String>();

        writer.write(t -> {
            t.afterCommit(() -> {
                throw new IllegalStateException("thrown on purpose by a test");
            });
            t.afterCommit(() -> followed.add("second"));
            return true;
        });
        writer.close();

        assertEquals(List.of("second"), List.copyOf(followed));
    }

    @Test
    void a_change_cannot_begin_another() {
        assertThrows(IllegalStateException.class, () -> writer.write(_ -> writer.write(_ -> true)));
    }

    @Test
    void closing_commits_what_was_accepted_and_refuses_what_comes_later() throws Exception {
        var accepted = new ArrayList<Future<String>>();
        CompletableFuture<Void> closing;
        try (var _ = new BusyWriter(writer)) {
            for (int i = 0; i < 100; i++) {
                accepted.add(submit("note " + i));
            }
            closing = CompletableFuture.runAsync(writer::close);
        }
        closing.get();

        for (var each : accepted) {
            assertTrue(freshlyRead().contains(each.get()));
        }
        var refused = assertThrows(StorageUnavailable.class, () -> writer.write(_ -> true));
        assertEquals("the server is stopping", refused.getMessage());
    }

    @Test
    void whoever_is_interrupted_while_waiting_still_learns_what_came_of_it() throws Exception {
        var answer = new CompletableFuture<String>();
        var interrupted = new AtomicBoolean();
        Thread caller;
        try (var _ = new BusyWriter(writer)) {
            caller = Thread.ofVirtual().start(() -> {
                answer.complete(writer.write(t -> TestStorage.note(t, "kept")));
                interrupted.set(Thread.currentThread().isInterrupted());
            });
            BusyWriter.awaitQueued(writer, 1);
            caller.interrupt();
        }
        caller.join();

        assertEquals("kept", answer.get());
        assertTrue(interrupted.get());
    }

    @Test
    void repositories_may_end_transactions_as_they_like_and_end_none() {
        writer.write(t -> {
            TestStorage.note(t, "one");
            t.connection().setAutoCommit(false);
            t.connection().commit();
            t.connection().close();
            t.undo();
            return true;
        });

        assertEquals(List.of(), freshlyRead());
        assertNotEquals(0, writer.commits());
    }

    private Future<String> submit(String text) throws InterruptedException {
        var queued = writer.waiting();
        var answer = callers.submit(() -> writer.write(t -> TestStorage.note(t, text)));
        BusyWriter.awaitQueued(writer, queued + 1);
        return answer;
    }

    private List<String> freshlyRead() {
        try (Connection fresh = new SqliteConnection(file, true)) {
            return TestStorage.notes(fresh);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
