package org.althing.application.room;

import java.util.List;
import java.util.Optional;
import org.althing.application.Caller;
import org.althing.application.room.spi.Audience;
import org.althing.application.room.spi.Rooms;
import org.althing.application.room.spi.Timelines;
import org.althing.application.spi.Clock;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomPointer;

final class FollowRoomService implements FollowRoom {
    private static final int MAX_ONLINE_SHOWN = 200;

    private final Rooms rooms;
    private final RoomAccess access;
    private final Timelines timelines;
    private final Audience audience;
    private final Clock clock;

    FollowRoomService(Rooms rooms, Timelines timelines, Audience audience, Clock clock) {
        this.rooms = rooms;
        this.access = new RoomAccess(rooms);
        this.timelines = timelines;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Result follow(Command command) {
        var denied = Denied.of(FollowRoom.class, command.caller());
        if (denied.isPresent()) {
            return denied.get();
        }
        if (!(command.caller() instanceof Caller.Known known)) {
            return Denied.notAUser();
        }
        if ((command.after() == null) != (command.epoch() == null)) {
            return new RequestRefused(command.after() == null ? "/after" : "/epoch", "Give after and epoch together.");
        }
        var seen = access.see(command.room(), known);
        if (seen.isEmpty()) {
            return new RoomNotFound(command.room());
        }
        var room = seen.get().room().id();
        if (seen.get().membership() == null) {
            if (!known.may(Scope.ROOMS_WRITE)) {
                return Denied.mayNotJoin();
            }
            rooms.join(room, known.user(), clock.now(), audience::tell);
        }
        return admit(room, known.user(), command);
    }

    /** The seat first, then the look at the room: what is committed in between is held for the seat, never lost. */
    private Result admit(RoomId id, UserRef user, Command command) {
        var seat = audience.admit(id, user, command.follower());
        var seated = false;
        try {
            var room = rooms.find(id);
            var member = rooms.member(id, user.id());
            if (room.isEmpty() || member.isEmpty()) {
                return goneMeanwhile(room, command.room());
            }
            var following = following(room.get(), member.get(), user, command, seat);
            seated = true;
            return following;
        } finally {
            if (!seated) {
                seat.close();
            }
        }
    }

    private static Result goneMeanwhile(Optional<Room> room, RoomPointer pointer) {
        return room.isEmpty() ? new RoomNotFound(pointer) : Denied.notAMember();
    }

    private Following following(Room room, Member member, UserRef user, Command command, Audience.Seat seat) {
        var online = audience.present(room.id());
        var welcome = new Welcome(
                room.id(),
                room.name(),
                user,
                member.role(),
                room.epoch(),
                room.firstSeq(),
                room.lastSeq(),
                null,
                online.subList(0, Math.min(online.size(), MAX_ONLINE_SHOWN)),
                online.size(),
                room.memberCount());
        return new Following(welcome, missed(room, command), seat);
    }

    private Missed missed(Room room, Command command) {
        if (command.after() == null) {
            return new Missed.Entries(List.of());
        }
        var resync = new Missed.Resync(room.epoch(), room.firstSeq(), room.lastSeq());
        var after = command.after().value();
        var count = room.lastSeq() - after;
        if (!room.epoch().equals(command.epoch()) || count < 0 || count > MAX_REPLAY || after < room.firstSeq() - 1) {
            return resync;
        }
        if (count == 0) {
            return new Missed.Entries(List.of());
        }
        var entries = timelines.after(room.id(), after, (int) count, MAX_REPLAY_BYTES);
        return entries.size() == count && Bodies.bytes(entries) <= MAX_REPLAY_BYTES
                ? new Missed.Entries(entries)
                : resync;
    }
}
