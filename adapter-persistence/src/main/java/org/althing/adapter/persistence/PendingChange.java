package org.althing.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.althing.adapter.persistence.Database.Change;
import org.althing.adapter.persistence.Database.Transaction;
import org.althing.application.StorageUnavailable;
import org.jspecify.annotations.Nullable;

/** A change on its way through the writer, with whoever waits for its answer. */
final class PendingChange<T extends @Nullable Object> {
    private final Change<T> change;
    private final boolean awaited;
    private final CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();
    private final List<Runnable> actions = new ArrayList<>(1);
    private @Nullable Outcome<T> result;
    private boolean undone;

    private PendingChange(Change<T> change, boolean awaited) {
        this.change = change;
        this.awaited = awaited;
    }

    /** Somebody will wait for its answer, and is told right after the commit. */
    static <T extends @Nullable Object> PendingChange<T> awaited(Change<T> change) {
        return new PendingChange<>(change, true);
    }

    /** Nobody waits for its answer, which is the last thing that its commit is followed by. */
    static <T extends @Nullable Object> PendingChange<T> answeredLater(Change<T> change) {
        return new PendingChange<>(change, false);
    }

    /** What came of it. */
    private sealed interface Outcome<T extends @Nullable Object> {
        /** The change's own answer. */
        record Answer<T extends @Nullable Object>(T value) implements Outcome<T> {}

        /** What the change threw. */
        record Thrown<T extends @Nullable Object>(Throwable thrown) implements Outcome<T> {}

        /** The machinery did not keep it. */
        record Refused<T extends @Nullable Object>(
                String reason, @Nullable Throwable cause) implements Outcome<T> {}
    }

    /** Runs the change and remembers its answer, which is told only by {@link #committed}. */
    void run(Connection connection) throws SQLException {
        result = new Outcome.Answer<>(change.in(new Turn(connection)));
    }

    /** Remembers what the change threw, as its answer. */
    void threw(Throwable thrown) {
        result = new Outcome.Thrown<>(thrown);
        actions.clear();
    }

    boolean isUndone() {
        return undone;
    }

    /** What is to be done after the commit. */
    List<Runnable> actions() {
        var kept = undone ? List.<Runnable>of() : actions;
        if (awaited) {
            return kept;
        }
        var all = new ArrayList<>(kept);
        all.add(this::tell);
        return all;
    }

    /** Tells who waits; who does not is told by the last of the {@link #actions}. */
    void committed() {
        if (awaited) {
            tell();
        }
    }

    private void tell() {
        if (result == null) {
            throw new IllegalStateException("committed before it ran");
        }
        outcome.complete(result);
    }

    void refused(String reason, @Nullable Throwable cause) {
        outcome.complete(new Outcome.Refused<>(reason, cause));
    }

    /** Waits for the answer, however often it is interrupted: the change may be kept already. */
    T await() {
        return valueOf(outcome.join());
    }

    CompletionStage<T> answer() {
        return outcome.thenApply(PendingChange::valueOf);
    }

    private static <T extends @Nullable Object> T valueOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Answer<T>(var value) -> value;
            case Outcome.Refused<T>(var reason, var cause) -> throw new StorageUnavailable(reason, cause);
            case Outcome.Thrown<T>(RuntimeException e) -> throw e;
            case Outcome.Thrown<T>(Error e) -> throw e;
            case Outcome.Thrown<T>(Throwable e) -> throw new IllegalStateException("a change broke a rule of SQL", e);
        };
    }

    /** The transaction as this change sees it. */
    private final class Turn implements Transaction {
        private final Connection connection;

        Turn(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void undo() {
            undone = true;
        }

        @Override
        public void afterCommit(Runnable action) {
            actions.add(action);
        }
    }
}
