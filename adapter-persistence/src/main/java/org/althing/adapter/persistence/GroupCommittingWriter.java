package org.althing.adapter.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.althing.adapter.persistence.Database.Change;
import org.althing.adapter.persistence.Database.Health;
import org.althing.application.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the changes of many callers on one thread and one connection, and commits together what waits together.
 *
 * <p>A commit costs a sync of the disk whether it holds one change or sixty-four. So the thread takes what is there, up to
 * {@value #MOST_CHANGES} changes or four milliseconds of work, and commits; meanwhile the next ones gather. It never
 * waits for company: a change that comes alone is committed alone. Each change is answered after its commit, in order.
 */
final class GroupCommittingWriter implements AutoCloseable {
    static final int MOST_CHANGES = 64;

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommittingWriter.class);
    static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final int MOST_WAITING = 4096;
    private static final int SECONDS_FOR_A_PLACE = 5;
    private static final PendingChange<?> END = PendingChange.<@Nullable Object>awaited(_ -> null);

    private final WriterConnection connection;
    private final Checkpoints checkpoints;
    private final Runnable diskFailed;
    private final AfterCommit afterCommit = new AfterCommit();
    private final BlockingQueue<PendingChange<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile @Nullable String failing;
    private volatile @Nullable String broken;
    private volatile long commits;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile boolean endSeen;
    private volatile boolean ended;

    /** @param diskFailed called once, on a thread of its own, when the disk may have lost a commit; must end the program */
    GroupCommittingWriter(WriterConnection connection, Runnable diskFailed) {
        this.connection = connection;
        this.checkpoints = new Checkpoints(connection);
        this.diskFailed = diskFailed;
        this.thread = Thread.ofPlatform().name("writer").daemon().start(this::run);
    }

    boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    /** Waits for the change to be committed, and for its place in the queue before that. */
    <T extends @Nullable Object> T write(Change<T> change) {
        if (isCurrentThread() || afterCommit.isCurrentThread()) {
            throw new IllegalStateException("neither a change nor what follows a commit may begin another change");
        }
        var pending = PendingChange.awaited(change);
        enter(pending);
        return pending.await();
    }

    /** Waits for the change's place in the queue alone; its answer is the last of what follows its commit. */
    <T extends @Nullable Object> CompletionStage<T> submit(Change<T> change) {
        if (isCurrentThread() || afterCommit.isCurrentThread()) {
            throw new IllegalStateException("neither a change nor what follows a commit may begin another change");
        }
        var pending = PendingChange.answeredLater(change);
        try {
            enter(pending);
        } catch (StorageUnavailable e) {
            return CompletableFuture.failedStage(e);
        }
        return pending.answer();
    }

    /** Good until a commit fails, and again once one succeeded; while it is bad, each question is answered by a try. */
    Health health(Change<?> probe) {
        if (failing == null && broken == null && !closing.get()) {
            return new Health.Good();
        }
        return probe(probe);
    }

    /** Whether a write succeeds now. */
    Health probe(Change<?> probe) {
        try {
            write(probe);
            return new Health.Good();
        } catch (StorageUnavailable e) {
            return new Health.Bad(String.valueOf(e.getMessage()));
        }
    }

    /** How many commits there were since the start. */
    long commits() {
        return commits;
    }

    /** How many changes wait to be taken up. */
    int waiting() {
        return queue.size();
    }

    boolean isBroken() {
        return broken != null;
    }

    /** Takes no more, commits what it took, and returns when all that follows those commits is done. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            Uninterruptibly.run(() -> queue.put(END));
        }
        Uninterruptibly.run(thread::join);
        afterCommit.close();
    }

    private void enter(PendingChange<?> pending) {
        if (closing.get()) {
            throw new StorageUnavailable("the server is stopping", null);
        }
        if (!Uninterruptibly.get(() -> queue.offer(pending, SECONDS_FOR_A_PLACE, TimeUnit.SECONDS))) {
            throw new StorageUnavailable("too many changes wait to be written", null);
        }
        if (ended) {
            refuseWaiting(); // it came too late for the thread to see it
        }
    }

    private void run() {
        while (true) {
            var first = endSeen ? END : Uninterruptibly.get(queue::take);
            if (first == END) {
                ended = true;
                refuseWaiting();
                return;
            }
            takeUp(first);
        }
    }

    /** Whatever goes wrong, this thread goes on, for all writes wait for it. */
    private void takeUp(PendingChange<?> first) {
        if (broken != null) {
            first.refused(broken, null);
            return;
        }
        var batch = new ArrayList<PendingChange<?>>(MOST_CHANGES);
        batch.add(first);
        try {
            commitTogether(batch);
        } catch (RuntimeException | Error e) {
            LOG.error("changes could not be carried out", e);
            batch.forEach(pending -> pending.refused("a fault of the server's", e));
        }
    }

    private void commitTogether(List<PendingChange<?>> batch) {
        try {
            begin();
            fill(batch);
            connection.commitTransaction();
        } catch (SQLException | RuntimeException | Error e) {
            fail(batch, e);
            return;
        }
        failing = null;
        commits++;
        batch.forEach(PendingChange::committed);
        try {
            afterCommit.accept(actionsOf(batch));
            checkpoint();
        } catch (RuntimeException | Error e) {
            LOG.error("what follows a commit failed", e); // and must not end the thread that all writes wait for
        }
    }

    /** Runs the first change of the batch, then those that wait, as long as there is room and time. */
    private void fill(List<PendingChange<?>> batch) throws SQLException {
        var start = System.nanoTime();
        var kept = runOne(batch.getFirst(), false);
        while (batch.size() < MOST_CHANGES && System.nanoTime() - start < LONGEST_NANOS) {
            var next = queue.poll();
            if (next == null) {
                return;
            }
            if (next == END) {
                endSeen = true;
                return;
            }
            batch.add(next);
            kept |= runOne(next, kept);
        }
    }

    /**
     * Runs a change. Where others came before it in the transaction, a mark keeps its failure from them.
     *
     * @return whether something of it is kept
     */
    private boolean runOne(PendingChange<?> pending, boolean othersBefore) throws SQLException {
        if (othersBefore) {
            connection.mark();
        }
        try {
            pending.run(connection);
        } catch (SQLException | RuntimeException | Error e) {
            if (!(SqliteFailure.of(e) instanceof SqliteFailure.Bug)) {
                throw e;
            }
            takeBack(othersBefore);
            pending.threw(e);
            return false;
        }
        if (pending.isUndone()) {
            takeBack(othersBefore);
            return false;
        }
        if (othersBefore) {
            connection.forgetMark();
        }
        return true;
    }

    private void takeBack(boolean othersBefore) throws SQLException {
        if (othersBefore) {
            connection.backToMark();
        } else {
            connection.rollBackTransaction();
            connection.beginTransaction();
        }
    }

    private void begin() throws SQLException {
        try {
            connection.beginTransaction();
        } catch (SQLException e) {
            if (SqliteFailure.of(e) instanceof SqliteFailure.Bug) {
                rollBackQuietly(); // a transaction was left open
                connection.beginTransaction();
                return;
            }
            throw e;
        }
    }

    private void fail(List<PendingChange<?>> batch, Throwable cause) {
        rollBackQuietly();
        var reason = switch (SqliteFailure.of(cause)) {
            case SqliteFailure.Passing(var why) -> why;
            case SqliteFailure.Fatal(var why) -> {
                breakDown(why, cause);
                yield why;
            }
            case SqliteFailure.Bug _ -> "the database refuses to write: " + cause.getMessage();
        };
        if (failing == null) {
            LOG.warn("writes fail: {}", reason, cause);
        }
        failing = reason;
        // Those who waited meanwhile waited as long, and each would wait for the same failure again. But who comes
        // after an answer was given must be tried: hence first all are gathered, then all are answered.
        var refused = new ArrayList<>(batch);
        drainTo(refused);
        refused.forEach(pending -> pending.refused(reason, cause));
    }

    private void breakDown(String reason, Throwable cause) {
        LOG.error("{}: nothing more is written, and the program must end", reason, cause);
        broken = reason;
        // Not on this thread, for whoever ends the program may close this writer and wait for it.
        Thread.ofPlatform().name("disk-failed").start(diskFailed);
    }

    private void checkpoint() {
        try {
            checkpoints.afterCommit();
        } catch (SQLException e) {
            switch (SqliteFailure.of(e)) {
                case SqliteFailure.Fatal(var reason) -> breakDown(reason, e);
                case SqliteFailure.Passing(var reason) ->
                    LOG.warn("the write-ahead log cannot be emptied: {}", reason, e);
                case SqliteFailure.Bug _ -> LOG.error("the write-ahead log cannot be emptied", e);
            }
        }
    }

    private void rollBackQuietly() {
        try {
            connection.rollBackTransaction();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("nothing to roll back: the database did it itself", e);
        }
    }

    private void refuseWaiting() {
        var waiting = new ArrayList<PendingChange<?>>();
        drainTo(waiting);
        waiting.forEach(pending -> pending.refused("the server is stopping", null));
    }

    private void drainTo(List<PendingChange<?>> waiting) {
        queue.drainTo(waiting);
        endSeen |= waiting.remove(END);
    }

    private static List<Runnable> actionsOf(List<PendingChange<?>> batch) {
        var actions = new ArrayList<Runnable>();
        batch.forEach(pending -> actions.addAll(pending.actions()));
        return actions;
    }
}
