package org.althing.application.room.spi;

import java.util.List;
import org.althing.application.Burst;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.RoomId;

/**
 * Those who follow rooms at this moment, and the way to them. It keeps nothing: who was not there is not told later.
 *
 * <p>Thread-safe. Followers are told by whichever thread comes by; one that is being told keeps no other thread waiting.
 */
public interface Audience {
    /**
     * Gives a follower a seat in a room. Until {@link Seat#start} what is told is held for them, then it is passed on.
     */
    Seat admit(RoomId room, UserRef user, Follower follower);

    /**
     * Tells a room's followers of an entry after its commit. Called in the order of {@code seq} within a room, one at a
     * time; every follower is told in that order. In a {@link Burst} they are told when its work is done, of all at once.
     */
    void tell(Entry entry);

    /** Ends all seats of a user in a room: their followers hear what was told before, then that it is over, and no more. */
    void dismiss(RoomId room, UserId user);

    /** Who has a seat in a room, started or not, each once however many they have; in no order. */
    List<UserRef> present(RoomId room);

    /** Someone's place in a room. */
    interface Seat extends AutoCloseable {
        /** Begins to pass on entries: those with a {@code seq} above {@code after}, first what was held. Called once. */
        void start(long after);

        /** Gives up the seat; an entry that is being passed on at this moment may still arrive. */
        @Override
        void close();
    }

    /** Hears what happens in a room. Called by one thread at a time; it must be quick. If it throws, it loses its seat. */
    interface Follower {
        void heard(Entry entry);

        /**
         * Hears what happened since the last time, at least one entry, ascending by {@code seq}. Followers who hear the
         * same are mostly given the same list, so that what each would make of it can be made once for all.
         */
        default void heard(List<Entry> entries) {
            entries.forEach(this::heard);
        }

        /** The seat was ended by others: no longer a member. */
        void dismissed();
    }
}
