package org.althing.application;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.althing.domain.identity.DisplayName;
import org.althing.domain.identity.PasswordHash;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserId;
import org.althing.domain.identity.UserKind;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Body;
import org.althing.domain.room.ClientId;
import org.althing.domain.room.ContentType;
import org.althing.domain.room.Entry;
import org.althing.domain.room.Epoch;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomId;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.Topic;

/** People, rooms and messages for tests: each valid, and none like another unless it was asked for. */
public final class Fixtures {
    /** A moment with a millisecond that is easily lost. */
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00.007Z");

    /** Text that storages lose: emoji with joiners, a letter in two code points, right to left, letters without a pair. */
    public static final String UNICODE =
            "👩‍👩‍👧‍👦 🇮🇸 1️⃣ e\u0301 \u00e9 ﬁ שלום مرحبا ıİ ß ẞ ǅ 𠀀 ' \" \\ % _ \u0001 \u007f \u200f \uFEFF \r\n\t ";

    private static final AtomicLong COUNT = new AtomicLong();

    private Fixtures() {}

    /** An id that was not given before, greater than all that were. */
    public static UUID anyId() {
        return new UUID(0x019A_0000_0000_7000L, 0x8000_0000_0000_0000L | COUNT.incrementAndGet());
    }

    public static UserName anyUserName() {
        return userName("user" + COUNT.incrementAndGet());
    }

    public static UserName userName(String value) {
        return UserName.parse(value).orElseThrow(() -> new AssertionError("no user name: " + value));
    }

    public static User anyUser() {
        return userNamed(anyUserName().value());
    }

    public static User userNamed(String name) {
        return new User(
                new UserId(anyId()),
                userName(name),
                DisplayName.parse("Somebody").orElseThrow(),
                UserKind.PERSON,
                Role.USER,
                false,
                new PasswordHash("$plain$secret"),
                NOON,
                1);
    }

    public static RoomName roomName(String value) {
        return RoomName.parse(value).orElseThrow(() -> new AssertionError("no room name: " + value));
    }

    public static Room anyRoomOf(User owner) {
        return roomOf(owner, "room" + COUNT.incrementAndGet(), RoomKind.PUBLIC);
    }

    public static Room roomOf(User owner, String name, RoomKind kind) {
        return new Room(
                new RoomId(anyId()), roomName(name), kind, Topic.NONE, owner.ref(), new Epoch("e1"), 1, 0, 1, NOON);
    }

    public static Entry.Message message(String body) {
        return new Entry.Message(Body.parse(body).orElseThrow(), ContentType.PLAIN, null);
    }

    public static ClientId clientId(String value) {
        return ClientId.parse(value).orElseThrow();
    }

    /** An entry of a timeline that was not appended to one. */
    public static Entry entry(RoomId room, long seq, UserRef author) {
        return new Entry(room, seq, NOON, author, null, message("entry " + seq));
    }
}
