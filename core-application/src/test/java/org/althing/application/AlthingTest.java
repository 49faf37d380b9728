package org.althing.application;

import static org.althing.application.Fixtures.userName;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.althing.application.identity.SignUp;
import org.althing.application.identity.SignUpMode;
import org.althing.application.room.OpenRoom;
import org.althing.domain.identity.Grants;
import org.althing.domain.identity.Password;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.UserName;
import org.althing.domain.identity.UserPointer;
import org.althing.domain.room.RoomName;
import org.junit.jupiter.api.Test;

class AlthingTest {
    private static final UserName FRIGG = userName("frigg");

    private final Althing althing =
            Althing.builder().signUp(() -> SignUpMode.OPEN).build();

    @Test
    void a_program_acts_for_a_user_with_what_the_role_grants() {
        assertInstanceOf(SignUp.SignedUp.class, althing.get(SignUp.class).signUp(asFrigg()));
        var caller = althing.actingAs(new UserPointer.ByName(FRIGG));
        assertEquals(FRIGG, caller.user().name());
        assertEquals(Grants.deviceReadByOperators().of(Role.USER), caller.scopes());
        assertInstanceOf(
                OpenRoom.Opened.class,
                althing.get(OpenRoom.class).open(new OpenRoom.Command(caller, new RoomName("hall"), null, null)));
    }

    @Test
    void nobody_can_be_acted_for_who_is_no_user() {
        var nobody = new UserPointer.ByName(FRIGG);
        assertThrows(IllegalArgumentException.class, () -> althing.actingAs(nobody));
    }

    @Test
    void unless_it_is_told_otherwise_it_asks_for_an_invitation() {
        assertInstanceOf(
                SignUp.Closed.class, Althing.inMemory().get(SignUp.class).signUp(asFrigg()));
    }

    @Test
    void what_is_no_use_case_cannot_be_got() {
        assertThrows(IllegalArgumentException.class, () -> althing.get(Runnable.class));
    }

    private static SignUp.Command asFrigg() {
        return new SignUp.Command(new Caller.Stranger(), FRIGG, new Password("a pass phrase"));
    }
}
