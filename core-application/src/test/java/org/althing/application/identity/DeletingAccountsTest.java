package org.althing.application.identity;

import static org.althing.application.Fixtures.userName;
import static org.althing.application.identity.Household.CONSOLE;
import static org.althing.application.identity.Household.PASSWORD;
import static org.althing.application.identity.Household.pointer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.althing.application.Caller;
import org.althing.application.StorageUnavailable;
import org.althing.application.identity.IdentifyCaller.Credential;
import org.althing.application.room.JoinRoom;
import org.althing.application.room.OpenRoom;
import org.althing.application.room.inmemory.InMemoryRooms;
import org.althing.application.room.inmemory.InMemoryTimelines;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.althing.domain.identity.User;
import org.althing.domain.identity.UserRef;
import org.althing.domain.room.Room;
import org.althing.domain.room.RoomKind;
import org.althing.domain.room.RoomName;
import org.althing.domain.room.RoomPointer;
import org.althing.domain.room.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that is deleted opens nothing any more, leaves its rooms to others, and keeps its name for a month. */
class DeletingAccountsTest {
    private final InMemoryRooms rooms = spy(new InMemoryRooms());
    private final Household household = new Household(builder -> builder.rooms(rooms, new InMemoryTimelines(rooms)));
    private User frigg;

    @BeforeEach
    void people() {
        frigg = household.has("frigg", Role.USER);
        household.has("loki", Role.USER);
        household.has("odin", Role.ADMIN);
    }

    @Test
    void ones_own_account_wants_the_password() {
        assertEquals(new WrongPassword("/password"), deleteOwn("a wrong password"));
        assertEquals(new WrongPassword("/password"), deleteOwn("\ud800"));
        assertEquals(frigg, household.now("frigg"));

        assertEquals(new DeleteAccount.Deleted(), deleteOwn(PASSWORD));
        assertEquals(Optional.empty(), household.users.findByName(userName("frigg")));
    }

    @Test
    void nothing_that_it_had_opens_anything() {
        var grant = household.logIn("frigg");
        var key = household.issue("frigg", "script", Scope.ROOMS_READ);

        delete("frigg");

        household.assertEnded(grant);
        assertEquals(new AuthFailed(), household.tryToLogIn("frigg", PASSWORD));
        assertEquals(new AuthFailed(), household.identify(new Credential.Key(key.secret(), null)));
        assertEquals(List.of(), household.keys.list(frigg.id(), null, 10));
        assertTrue(household.ended.contains(new Ending.OfUser(frigg.id())));
    }

    @Test
    void a_room_of_ones_own_passes_on() {
        var acting = household.acting("frigg");
        open(acting, "hall");
        join("loki", "hall");

        delete("frigg");

        assertEquals(household.now("loki").ref(), found("hall").owner());
        assertEquals(1, found("hall").memberCount());
    }

    @Test
    void the_name_is_free_after_thirty_days() {
        delete("frigg");

        pass(Duration.ofDays(30));
        assertTrue(household.users.isTaken(userName("frigg")));
        pass(Duration.ofMillis(1));
        assertFalse(household.users.isTaken(userName("frigg")));
        assertFalse(household.has("frigg", Role.USER).id().equals(frigg.id()));
    }

    @Test
    void what_the_storage_failed_to_clear_is_cleared_later() {
        open(household.acting("frigg"), "hall");
        doThrow(new StorageUnavailable("the disk is full", null))
                .doCallRealMethod()
                .when(rooms)
                .depart(any(), any(), any());

        assertThrows(StorageUnavailable.class, () -> delete("frigg"));

        assertEquals(Optional.empty(), household.users.find(frigg.id()), "and yet nobody is her any more");
        assertEquals(1, found("hall").memberCount());
        pass(Duration.ofMinutes(2));
        assertEquals(0, found("hall").memberCount());
        assertEquals(new UserRef(frigg.id(), null), found("hall").owner());
    }

    /** A request that began before the end may be done after it. */
    @Test
    void what_was_under_way_when_it_ended_is_cleared_too() {
        var acting = household.acting("frigg");
        delete("frigg");
        open(acting, "hall");

        pass(Duration.ofMinutes(2));

        assertEquals(0, found("hall").memberCount());
        assertEquals(Set.of(), household.users.leftovers(household.clock.now().plusSeconds(1)));
    }

    @Test
    void only_administrators_delete_others() {
        var others = household.acting("loki");
        assertInstanceOf(Denied.class, delete(others, "frigg"));
        assertEquals(frigg, household.now("frigg"));

        assertEquals(new DeleteUser.Deleted(), delete(household.acting("odin"), "frigg"));
        assertInstanceOf(UserNotFound.class, delete(household.acting("odin"), "frigg"));
    }

    @Test
    void a_key_does_not_delete_the_account_of_its_owner() {
        var key = household.issue("frigg", "script", Scope.ROOMS_READ);
        var caller = assertInstanceOf(
                        IdentifyCaller.Identified.class, household.identify(new Credential.Key(key.secret(), null)))
                .caller();

        assertInstanceOf(
                Denied.class,
                household.althing.get(DeleteAccount.class).delete(new DeleteAccount.Command(caller, PASSWORD)));
    }

    private DeleteAccount.Result deleteOwn(String password) {
        var command = new DeleteAccount.Command(household.acting("frigg"), password);
        return household.althing.get(DeleteAccount.class).delete(command);
    }

    private void delete(String name) {
        assertEquals(new DeleteUser.Deleted(), delete(CONSOLE, name));
    }

    private DeleteUser.Result delete(Caller by, String name) {
        return household.althing.get(DeleteUser.class).delete(new DeleteUser.Command(by, pointer(name)));
    }

    private void pass(Duration time) {
        household.clock.advance(time);
        household.althing.get(TidyAccounts.class).tidy(new TidyAccounts.Command(CONSOLE));
    }

    private void open(Caller by, String name) {
        var command = new OpenRoom.Command(
                by,
                RoomName.parse(name).orElseThrow(),
                RoomKind.PUBLIC,
                Topic.parse("").orElseThrow());
        assertInstanceOf(
                OpenRoom.Opened.class, household.althing.get(OpenRoom.class).open(command));
    }

    private void join(String who, String room) {
        var command = new JoinRoom.Command(household.acting(who), room(room));
        assertInstanceOf(
                JoinRoom.Joined.class, household.althing.get(JoinRoom.class).join(command));
    }

    private Room found(String name) {
        return rooms.findByName(RoomName.parse(name).orElseThrow()).orElseThrow();
    }

    private static RoomPointer room(String name) {
        return new RoomPointer.ByName(RoomName.parse(name).orElseThrow());
    }
}
