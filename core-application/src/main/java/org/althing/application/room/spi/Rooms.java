package org.althing.application.room.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.althing.application.StorageUnavailable;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;
import org.jspecify.annotations.Nullable;

/**
 * All rooms and who belongs to them.
 *
 * <p>Thread-safe; each call is atomic, and a change is durable when the call returns. Every call may throw
 * {@link StorageUnavailable}, and then has changed nothing.
 */
public interface Rooms {
    /**
     * Keeps a new room with an empty timeline, and its owner as its one member since its making.
     *
     * @param room its counters are not read: it begins with {@code firstSeq} 1, {@code lastSeq} 0 and one member
     * @return false, and nothing kept, if a room's name has the same skeleton: of many at once, one wins
     */
    boolean add(Room room);

    Optional<Room> find(RoomId id);

    /** The room of exactly this name; a name that only looks the same finds nothing. */
    Optional<Room> findByName(RoomName name);

    /**
     * Rooms in the order of the code points of their names' skeletons.
     *
     * @param visibleTo the public rooms, and of the private ones those that this user belongs to; {@code null}: all
     * @param mine only those that {@code visibleTo} belongs to; not without one
     * @param after only those behind this name, whether or not a room has it; {@code null}: from the first
     * @param limit at most so many, at least 1
     */
    List<Room> list(@Nullable UserId visibleTo, boolean mine, @Nullable RoomName after, int limit);

    Optional<Member> member(RoomId room, UserId user);

    /** What a user is in those of some rooms that they belong to; the others are not in the answer. */
    Map<RoomId, RoomRole> roles(UserId user, Collection<RoomId> rooms);

    /** Every member of a room, in the order of their ids as text; none if there is no such room. */
    List<Member> members(RoomId room);

    /**
     * Makes someone a member and says so in the timeline, in one transaction: by a notice {@code member.joined} whose author
     * they are, without data. Who joins a room that nobody belongs to is its owner from then on.
     *
     * @param committed is given the notice as {@link Timelines#append} gives it
     * @return false, and nothing done, if they are one already or there is no such room
     */
    boolean join(RoomId room, UserRef user, Instant at, Consumer<Entry> committed);

    /**
     * Ends a membership and says so in the timeline, in one transaction: by a notice {@code member.left} whose author
     * they are, without data.
     *
     * @param committed is given the notice as {@link Timelines#append} gives it
     * @return false, and nothing done, if they are no member, or the owner, or there is no such room
     */
    boolean leave(RoomId room, UserRef user, Instant at, Consumer<Entry> committed);

    /**
     * Takes a user whose account was deleted out of all rooms, each in a transaction of its own; when it fails midway, a
     * further call does the rest. What they said stays under their id, without their name.
     *
     * <p>A room says so by a notice {@code member.left} whose author they are. One that they own passes to
     * the member who joined first (of two, the lesser id as text), which a notice {@code member.role} by nobody says
     * with the data {@code user} (the id) and {@code role} ({@code owner}). A public room that nobody else belongs to stays
     * as it is, and theirs, until somebody joins; a private one could never be seen again, so it is deleted with its
     * timeline.
     *
     * @param committed is given the notices as {@link Timelines#append} gives them
     */
    void depart(UserId user, Instant at, Consumer<Entry> committed);
}
