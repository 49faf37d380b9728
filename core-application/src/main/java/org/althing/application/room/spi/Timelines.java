package org.althing.application.room.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * The timelines of all rooms: append-only, each numbered from 1 without gaps in the order of the commits.
 *
 * <p>Thread-safe; a call is atomic, and what it appended is durable when it returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface Timelines {
    /**
     * Appends a message of a member.
     *
     * @param committed is given the entry once, after its commit, and never if there is none. Within a room it is given
     *     entries in the order of {@code seq}, one at a time, whoever appended them. It may be called before or after
     *     this method returns, on any thread, and must be quick and not throw
     */
    Outcome append(RoomId room, Draft draft, Consumer<Entry> committed);

    /**
     * As {@link #append}, but does not wait for the commit: it returns when the message has its place, behind those of
     * which the same was said before.
     *
     * @return what comes of it, when it is durable, or {@link StorageUnavailable}. What depends on it may run on the thread
     *     that tells {@code committed}, and like that must be quick
     */
    CompletionStage<Outcome> submit(RoomId room, Draft draft, Consumer<Entry> committed);

    /**
     * Entries that follow {@code after}, ascending, without gaps.
     *
     * @param limit at most so many entries, at least 1
     * @param maxBytes no further entry once the bodies together have so many bytes of UTF-8, a notice having none: the
     *     first entry is given whatever its size, and the last may go beyond
     */
    List<Entry> after(RoomId room, long after, int limit, int maxBytes);

    /** The last entries that precede {@code before}, ascending, without gaps; bounded likewise, the nearest being the first. */
    List<Entry> before(RoomId room, long before, int limit, int maxBytes);

    Optional<Entry> find(RoomId room, long seq);

    /**
     * A message that is to be appended.
     *
     * @param clientId unique by room and author for ever; {@code null}: never a repetition
     */
    record Draft(UserRef author, Instant at, @Nullable ClientId clientId, Entry.Message message) {}

    /** What came of it. */
    sealed interface Outcome {}

    /** It is the newest entry now. */
    record Appended(Entry entry) implements Outcome {}

    /** The author sent this message to the room before, equal in all but its time; it stands there as the entry shown. */
    record Repeated(Entry entry) implements Outcome {}

    /** The author used the client id in the room for another message. */
    record IdReused(Entry entry) implements Outcome {}

    /** There is no such room, or the author does not belong to it now. */
    record NotAMember() implements Outcome {}
}
