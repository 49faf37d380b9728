package org.althing.adapter.persistence.room;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Database.Transaction;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;

/** The timelines of all rooms, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcTimelines implements Timelines {
    private final Database database;

    JdbcTimelines(Database database) {
        this.database = database;
    }

    @Override
    public Outcome append(RoomId room, Draft draft, Consumer<Entry> committed) {
        return database.write(transaction -> append(transaction, room, draft, committed));
    }

    @Override
    public CompletionStage<Outcome> submit(RoomId room, Draft draft, Consumer<Entry> committed) {
        return database.submit(transaction -> append(transaction, room, draft, committed));
    }

    @Override
    public List<Entry> after(RoomId room, long after, int limit, int maxBytes) {
        return database.query(c -> List.copyOf(new EntryTable(c).after(room, after, limit, maxBytes)));
    }

    @Override
    public List<Entry> before(RoomId room, long before, int limit, int maxBytes) {
        return database.query(c -> List.copyOf(
                new EntryTable(c).before(room, before, limit, maxBytes).reversed()));
    }

    @Override
    public Optional<Entry> find(RoomId room, long seq) {
        return database.query(c -> new EntryTable(c).find(room, seq));
    }

    /** Nearly every message is new and its author a member, so both are found out by writing, and undone if not so. */
    private static Outcome append(Transaction transaction, RoomId room, Draft draft, Consumer<Entry> committed)
            throws SQLException {
        var entries = new EntryTable(transaction.connection());
        var author = draft.author();
        var seq = entries.nextSeq(room, author.id());
        if (seq == EntryTable.NONE) {
            return new NotAMember();
        }
        var entry = new Entry(room, seq, draft.at(), author, draft.clientId(), draft.message());
        if (entries.insert(entry)) {
            transaction.afterCommit(() -> committed.accept(entry));
            return new Appended(entry);
        }
        transaction.undo();
        return sentBefore(entries, room, draft);
    }

    private static Outcome sentBefore(EntryTable entries, RoomId room, Draft draft) throws SQLException {
        if (draft.clientId() == null) {
            throw new IllegalStateException("the place of a new entry in room " + room + " is taken");
        }
        var before = entries.findByClientId(room, draft.author().id(), draft.clientId())
                .orElseThrow();
        return before.content().equals(draft.message()) ? new Repeated(before) : new IdReused(before);
    }
}
