package org.althing.application.room.inmemory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.althing.application.room.spi.Timelines;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomRole;
import org.jspecify.annotations.Nullable;

/** One room with its members and entries; its lock is what makes each act on it atomic and orders what is told. */
final class InMemoryRoom {
    private final Room opened;
    /** Who is first in line when the owner is gone; ids are compared as text. */
    private static final Comparator<Member> FIRST_IN_LINE = Comparator.comparing(Member::joinedAt)
            .thenComparing(member -> member.user().toString());

    private final Map<UserId, Member> members = new LinkedHashMap<>();
    private final Map<UserId, UserRef> people = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Sent, Entry> byClientId = new HashMap<>();

    private UserRef owner;

    private record Sent(UserId author, ClientId id) {}

    InMemoryRoom(Room opened) {
        this.opened = opened;
        this.owner = opened.owner();
        people.put(owner.id(), owner);
        members.put(owner.id(), new Member(opened.id(), owner.id(), RoomRole.OWNER, opened.createdAt()));
    }

    synchronized Room now() {
        return new Room(
                opened.id(),
                opened.name(),
                opened.kind(),
                opened.topic(),
                owner,
                opened.epoch(),
                1,
                entries.size(),
                members.size(),
                opened.createdAt());
    }

    synchronized Optional<Member> member(UserId user) {
        return Optional.ofNullable(members.get(user));
    }

    synchronized List<Member> members() {
        return List.copyOf(members.values());
    }

    synchronized boolean isSeenBy(@Nullable UserId user, boolean mine) {
        var belongs = user != null && members.containsKey(user);
        return mine ? belongs : user == null || belongs || opened.kind() == RoomKind.PUBLIC;
    }

    synchronized boolean join(UserRef user, Instant at, Consumer<Entry> committed) {
        var role = members.isEmpty() ? RoomRole.OWNER : RoomRole.MEMBER;
        if (members.putIfAbsent(user.id(), new Member(opened.id(), user.id(), role, at)) != null) {
            return false;
        }
        people.put(user.id(), user);
        if (role == RoomRole.OWNER) {
            owner = user;
        }
        add(user, at, null, new Entry.Notice(Entry.Notice.MEMBER_JOINED, Map.of()), committed);
        return true;
    }

    synchronized boolean leave(UserRef user, Instant at, Consumer<Entry> committed) {
        var member = members.get(user.id());
        if (member == null || member.role() == RoomRole.OWNER) {
            return false;
        }
        members.remove(user.id());
        add(user, at, null, new Entry.Notice(Entry.Notice.MEMBER_LEFT, Map.of()), committed);
        return true;
    }

    /**
     * Takes out a user whose account is gone.
     *
     * @return false if nobody can ever see the room again
     */
    synchronized boolean depart(UserId user, Instant at, Consumer<Entry> committed) {
        var gone = new UserRef(user, null);
        entries.replaceAll(
                entry -> entry.author() != null && entry.author().id().equals(user) ? by(gone, entry) : entry);
        byClientId.keySet().removeIf(sent -> sent.author().equals(user));
        var left = members.remove(user);
        if (left == null) {
            return true;
        }
        if (members.isEmpty()) {
            owner = gone;
            if (opened.kind() == RoomKind.PRIVATE) {
                return false;
            }
        }
        add(gone, at, null, new Entry.Notice(Entry.Notice.MEMBER_LEFT, Map.of()), committed);
        if (left.role() == RoomRole.OWNER) {
            members.values().stream().min(FIRST_IN_LINE).ifPresent(next -> passTo(next, at, committed));
        }
        return true;
    }

    private void passTo(Member next, Instant at, Consumer<Entry> committed) {
        var user = next.user();
        members.put(user, new Member(opened.id(), user, RoomRole.OWNER, next.joinedAt()));
        owner = people.getOrDefault(user, owner);
        var data = Map.of("user", user.toString(), "role", "owner");
        add(null, at, null, new Entry.Notice(Entry.Notice.MEMBER_ROLE, data), committed);
    }

    private static Entry by(UserRef author, Entry entry) {
        return new Entry(entry.room(), entry.seq(), entry.at(), author, entry.clientId(), entry.content());
    }

    synchronized Timelines.Outcome append(Timelines.Draft draft, Consumer<Entry> committed) {
        if (!members.containsKey(draft.author().id())) {
            return new Timelines.NotAMember();
        }
        if (draft.clientId() == null) {
            return new Timelines.Appended(add(draft.author(), draft.at(), null, draft.message(), committed));
        }
        var sent = new Sent(draft.author().id(), draft.clientId());
        var before = byClientId.get(sent);
        if (before != null) {
            return before.content().equals(draft.message())
                    ? new Timelines.Repeated(before)
                    : new Timelines.IdReused(before);
        }
        return new Timelines.Appended(add(draft.author(), draft.at(), draft.clientId(), draft.message(), entry -> {
            byClientId.put(sent, entry); // kept before anybody is told, whatever they do
            committed.accept(entry);
        }));
    }

    synchronized List<Entry> after(long after, int limit, int maxBytes) {
        var from = Math.clamp(after, 0, entries.size());
        return InMemoryWindow.of(entries.subList(from, entries.size()), limit, maxBytes);
    }

    synchronized List<Entry> before(long before, int limit, int maxBytes) {
        var to = Math.clamp(before - 1, 0, entries.size());
        return InMemoryWindow.of(entries.subList(0, to).reversed(), limit, maxBytes)
                .reversed();
    }

    synchronized Optional<Entry> find(long seq) {
        return seq < 1 || seq > entries.size() ? Optional.empty() : Optional.of(entries.get((int) seq - 1));
    }

    private Entry add(
            @Nullable UserRef author,
            Instant at,
            @Nullable ClientId clientId,
            Entry.Content content,
            Consumer<Entry> committed) {
        var entry = new Entry(opened.id(), entries.size() + 1L, at, author, clientId, content);
        entries.add(entry);
        committed.accept(entry);
        return entry;
    }
}
