package org.althing.adapter.persistence.room;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.althing.adapter.persistence.Database;
import org.althing.adapter.persistence.Database.Transaction;
import org.althing.adapter.persistence.Ids;
import org.althing.application.room.spi.Rooms;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Member;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomRole;
import org.jspecify.annotations.Nullable;

/** All rooms and who belongs to them, in the database. */
@Singleton
@Requires(beans = Database.class)
final class JdbcRooms implements Rooms {
    private final Database database;
    private final RoomRows rooms;
    private final MemberRows members;

    JdbcRooms(Database database, RoomRows rooms, MemberRows members) {
        this.database = database;
        this.rooms = rooms;
        this.members = members;
    }

    @Override
    public boolean add(Room room) {
        var id = bytes(room.id());
        var owner = bytes(room.owner().id());
        var at = room.createdAt().toEpochMilli();
        return database.write(_ -> rooms.insert(
                                id,
                                room.name().value(),
                                room.name().skeleton().value(),
                                room.kind().name(),
                                room.topic().value(),
                                owner,
                                room.epoch().value(),
                                at)
                        == 1
                && members.insert(id, owner, RoomRole.OWNER.name(), at) == 1);
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return database.read(() -> rooms.find(bytes(id))).map(RoomRow::room);
    }

    @Override
    public Optional<Room> findByName(RoomName name) {
        return database.read(() -> rooms.findNamed(name.skeleton().value(), name.value()))
                .map(RoomRow::room);
    }

    @Override
    public List<Room> list(@Nullable UserId visibleTo, boolean mine, @Nullable RoomName after, int limit) {
        var behind = after == null ? "" : after.skeleton().value(); // no skeleton is empty
        var page = database.read(() -> {
            if (visibleTo == null) {
                return rooms.page(behind, limit);
            }
            return mine
                    ? rooms.pageOf(bytes(visibleTo), behind, limit)
                    : rooms.pageSeenBy(bytes(visibleTo), behind, limit);
        });
        return page.stream().map(RoomRow::room).toList();
    }

    @Override
    public Optional<Member> member(RoomId room, UserId user) {
        return database.read(() -> members.find(bytes(room), bytes(user))).map(MemberRow::member);
    }

    @Override
    public Map<RoomId, RoomRole> roles(UserId user, Collection<RoomId> rooms) {
        if (rooms.isEmpty()) {
            return Map.of();
        }
        var ids = rooms.stream().distinct().map(JdbcRooms::bytes).toList();
        return database.read(() -> members.ofUser(bytes(user), ids)).stream()
                .map(MemberRow::member)
                .collect(Collectors.toUnmodifiableMap(Member::room, Member::role));
    }

    @Override
    public List<Member> members(RoomId room) {
        return database.read(() -> members.ofRoom(bytes(room))).stream()
                .map(MemberRow::member)
                .toList();
    }

    @Override
    public boolean join(RoomId room, UserRef user, Instant at, Consumer<Entry> committed) {
        return database.write(transaction -> noticed(
                transaction,
                room,
                1,
                () -> insert(bytes(room), bytes(user.id()), at),
                seq -> notice(room, seq, at, user, Entry.Notice.MEMBER_JOINED),
                committed));
    }

    @Override
    public boolean leave(RoomId room, UserRef user, Instant at, Consumer<Entry> committed) {
        return database.write(transaction -> noticed(
                transaction,
                room,
                -1,
                () -> members.deleteUnlessOwner(bytes(room), bytes(user.id())) == 1,
                seq -> notice(room, seq, at, user, Entry.Notice.MEMBER_LEFT),
                committed));
    }

    /** Who joins a room that nobody belongs to is its owner. */
    private boolean insert(byte[] room, byte[] user, Instant at) {
        var role = members.count(room) == 0 ? RoomRole.OWNER : RoomRole.MEMBER;
        if (role == RoomRole.OWNER) {
            rooms.pass(room, user);
        }
        return members.insert(room, user, role.name(), at.toEpochMilli()) == 1;
    }

    @Override
    public void depart(UserId user, Instant at, Consumer<Entry> committed) {
        for (var membership : database.read(() -> members.ofUser(bytes(user)))) {
            var room = membership.member().room();
            database.write(transaction -> depart(transaction, room, user, at, committed));
        }
    }

    private boolean depart(Transaction transaction, RoomId room, UserId user, Instant at, Consumer<Entry> committed)
            throws SQLException {
        var id = bytes(room);
        var was = rooms.find(id).map(RoomRow::room);
        if (was.isEmpty() || members.find(id, bytes(user)).isEmpty()) {
            return false; // they left it meanwhile
        }
        if (was.get().kind() == RoomKind.PRIVATE && was.get().memberCount() == 1) {
            rooms.delete(id);
            return true;
        }
        noticed(
                transaction,
                room,
                -1,
                () -> members.delete(id, bytes(user)) == 1,
                seq -> notice(room, seq, at, new UserRef(user, null), Entry.Notice.MEMBER_LEFT),
                committed);
        var next = was.get().owner().id().equals(user) ? members.firstInLine(id) : Optional.<MemberRow>empty();
        return next.isEmpty() || pass(transaction, next.get().member(), at, committed);
    }

    private boolean pass(Transaction transaction, Member next, Instant at, Consumer<Entry> committed)
            throws SQLException {
        var room = next.room();
        var data = Map.of("user", next.user().toString(), "role", "owner");
        return noticed(
                transaction,
                room,
                0,
                () -> own(bytes(room), bytes(next.user())),
                seq -> new Entry(room, seq, at, null, null, new Entry.Notice(Entry.Notice.MEMBER_ROLE, data)),
                committed);
    }

    private boolean own(byte[] room, byte[] user) {
        rooms.pass(room, user);
        return members.makeOwner(room, user) == 1;
    }

    /** The counter first, as in every change of a room: so two changes of one room never wait for each other. */
    private static boolean noticed(
            Transaction transaction,
            RoomId room,
            int more,
            BooleanSupplier change,
            NoticeAt notice,
            Consumer<Entry> committed)
            throws SQLException {
        var entries = new EntryTable(transaction.connection());
        var seq = entries.nextSeqWithMembers(room, more);
        if (seq == EntryTable.NONE) {
            return false;
        }
        if (!change.getAsBoolean()) {
            transaction.undo();
            return false;
        }
        var entry = notice.at(seq);
        entries.insert(entry);
        transaction.afterCommit(() -> committed.accept(entry));
        return true;
    }

    /** The notice, once it is known where it stands. */
    private interface NoticeAt {
        Entry at(long seq);
    }

    private static Entry notice(RoomId room, long seq, Instant at, UserRef user, String code) {
        return new Entry(room, seq, at, user, null, new Entry.Notice(code, Map.of()));
    }

    private static byte[] bytes(RoomId id) {
        return Ids.bytes(id.value());
    }

    private static byte[] bytes(UserId id) {
        return Ids.bytes(id.value());
    }
}
