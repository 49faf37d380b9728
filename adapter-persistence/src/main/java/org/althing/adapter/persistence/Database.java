package org.althing.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import org.althing.application.StorageUnavailable;

/**
 * The database as the adapters of the features see it: many read at once, and writes come one after another.
 *
 * <p>Thread-safe. Inside {@link #write} the calling code runs on a thread and a connection that belong to the writes
 * alone, and every repository it calls uses that connection; everywhere else repositories use a connection that can
 * only read. Broken machinery is a {@link StorageUnavailable} with the reason in plain words.
 */
public interface Database {
    /** Reads through repositories, each call on what is committed by then. */
    <T> T read(Reading<T> reading);

    /** Reads by SQL of one's own, on a connection that is given back afterwards. */
    <T> T query(Query<T> query);

    /**
     * Changes something: all of it or nothing. It returns when the change is durable.
     *
     * <p>What the change throws comes out here, and then it is undone. It may run beside other changes in one commit,
     * never at the same time; it should be short, and must not wait for anybody.
     */
    <T> T write(Change<T> change);

    /**
     * As {@link #write}, but returns when the change has its place: it is carried out after all that were written or
     * submitted before.
     *
     * @return its answer, when it is durable, or what it threw. What depends on it runs as after {@link
     *     Transaction#afterCommit}, behind the actions of the change, and like those must be quick and not write
     */
    <T> CompletionStage<T> submit(Change<T> change);

    /** Whether writes succeed, as far as is known; where the last one failed, by trying. Cheap enough to be asked often. */
    Health health();

    /** Whether a write succeeds now, always by trying. */
    Health probe();

    /** A piece of reading that throws nothing of its own. */
    @FunctionalInterface
    interface Reading<T> {
        T read();
    }

    /** A piece of reading by SQL. */
    @FunctionalInterface
    interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A piece of writing, and its answer. */
    @FunctionalInterface
    interface Change<T> {
        T in(Transaction transaction) throws SQLException;
    }

    /** What a change runs in. Only for the thread that runs the change, and only while it runs. */
    interface Transaction {
        /** The connection of the writes; its statements are kept prepared, so closing them costs nothing. */
        Connection connection();

        /** Takes back what this change did so far; its answer is still given. */
        void undo();

        /**
         * Remembers what to do once this change is committed. Such actions run one at a time in the order of the commits,
         * and within a commit in the order of the changes, on a thread of their own; they must be quick and must not
         * write.
         */
        void afterCommit(Runnable action);
    }

    /** How the storage is. */
    sealed interface Health {
        /** Writes succeed. */
        record Good() implements Health {}

        /**
         * Writes fail, reads may go on.
         *
         * @param reason in plain words for an administrator
         */
        record Bad(String reason) implements Health {}
    }
}
