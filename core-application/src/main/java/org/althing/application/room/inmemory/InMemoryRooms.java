package org.althing.application.room.inmemory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.althing.application.room.spi.Rooms;
import org.althing.domain.Skeleton;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;
import org.jspecify.annotations.Nullable;

/** All rooms of a program that keeps none: they go when it does. */
public final class InMemoryRooms implements Rooms {
    private final Map<RoomId, InMemoryRoom> byId = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Skeleton, InMemoryRoom> bySkeleton = new ConcurrentSkipListMap<>();

    Optional<InMemoryRoom> room(RoomId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public boolean add(Room room) {
        var added = new InMemoryRoom(room);
        // By id first: whoever meets the room in a list finds it, and nobody knows the id of one that is refused.
        byId.put(room.id(), added);
        if (bySkeleton.putIfAbsent(room.name().skeleton(), added) != null) {
            byId.remove(room.id());
            return false;
        }
        return true;
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return room(id).map(InMemoryRoom::now);
    }

    @Override
    public Optional<Room> findByName(RoomName name) {
        return Optional.ofNullable(bySkeleton.get(name.skeleton()))
                .map(InMemoryRoom::now)
                .filter(room -> room.name().equals(name));
    }

    @Override
    public List<Room> list(@Nullable UserId visibleTo, boolean mine, @Nullable RoomName after, int limit) {
        var tail = after == null ? bySkeleton : bySkeleton.tailMap(after.skeleton(), false);
        return tail.values().stream()
                .filter(room -> room.isSeenBy(visibleTo, mine))
                .limit(limit)
                .map(InMemoryRoom::now)
                .toList();
    }

    @Override
    public Optional<Member> member(RoomId room, UserId user) {
        return room(room).flatMap(found -> found.member(user));
    }

    @Override
    public Map<RoomId, RoomRole> roles(UserId user, Collection<RoomId> rooms) {
        return rooms.stream()
                .distinct()
                .flatMap(room -> member(room, user).stream())
                .collect(Collectors.toUnmodifiableMap(Member::room, Member::role));
    }

    @Override
    public List<Member> members(RoomId room) {
        return room(room).map(InMemoryRoom::members).orElse(List.of()).stream()
                .sorted(Comparator.comparing(member -> member.user().toString()))
                .toList();
    }

    @Override
    public boolean join(RoomId room, UserRef user, Instant at, Consumer<Entry> committed) {
        return room(room).map(found -> found.join(user, at, committed)).orElse(false);
    }

    @Override
    public boolean leave(RoomId room, UserRef user, Instant at, Consumer<Entry> committed) {
        return room(room).map(found -> found.leave(user, at, committed)).orElse(false);
    }

    @Override
    public void depart(UserId user, Instant at, Consumer<Entry> committed) {
        for (var room : List.copyOf(byId.values())) {
            if (!room.depart(user, at, committed)) {
                bySkeleton.values().remove(room);
                byId.values().remove(room);
            }
        }
    }
}
