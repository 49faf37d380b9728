package org.althing.application.room;

import java.util.List;
import org.althing.application.Caller;
import org.althing.application.UseCase;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.RoomRole;
import org.althing.domain.room.Seq;
import org.jspecify.annotations.Nullable;

/**
 * Follows a room live, from now or from where the caller left off, without a gap and without a repetition.
 *
 * <p>Following a public room makes one a member of it.
 */
@UseCase(value = "Follow a room live", scope = Scope.ROOMS_READ)
public interface FollowRoom {
    /** No replay has more entries, or more bytes of bodies, than these; who missed more reads the timeline. */
    int MAX_REPLAY = 300;

    int MAX_REPLAY_BYTES = 1 << 20;

    Result follow(Command command);

    /**
     * @param after the last entry that the caller has, of {@code epoch}; both or neither
     * @param follower hears nothing before {@link Following#seat()} is started
     */
    record Command(
            Caller caller,
            RoomPointer room,
            @Nullable Seq after,
            @Nullable Epoch epoch,
            Audience.Follower follower) {}

    /** What came of it. */
    sealed interface Result permits Following, RequestRefused, RoomNotFound, Denied {}

    /**
     * The caller has a seat, and must start it after {@code seq} or close it.
     *
     * @param welcome the room as it is
     * @param missed what is to be shown before the seat is started
     */
    record Following(Welcome welcome, Missed missed, Audience.Seat seat) implements Result {
        /** Begins to follow live: what came after the welcome is told first. */
        public void start() {
            seat.start(welcome.seq());
        }
    }

    /**
     * A room as it is when somebody begins to follow it.
     *
     * @param seq the newest entry
     * @param read up to where they have read, as far as they said
     * @param online who else follows it, the caller among them; at most 200 of {@code onlineCount}
     */
    record Welcome(
            RoomId room,
            @Nullable RoomName name,
            UserRef you,
            RoomRole role,
            Epoch epoch,
            long firstSeq,
            long seq,
            @Nullable Long read,
            List<UserRef> online,
            int onlineCount,
            int memberCount) {
        public Welcome {
            online = List.copyOf(online);
        }
    }

    /** What happened while the caller was away. */
    sealed interface Missed {
        /** The entries, ascending, up to the welcome's newest; none for who begins now. */
        record Entries(List<Entry> entries) implements Missed {
            public Entries {
                entries = List.copyOf(entries);
            }
        }

        /** More than is replayed, or of another history: read the timeline. */
        record Resync(Epoch epoch, long firstSeq, long seq) implements Missed {}
    }

    static FollowRoom using(Rooms rooms, Timelines timelines, Audience audience, Clock clock) {
        return new FollowRoomService(rooms, timelines, audience, clock);
    }
}
