package org.althing.application;

import static org.althing.application.Fixtures.anyId;
import static org.althing.application.Fixtures.anyUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.althing.application.UseCase.Callers;
import org.althing.domain.identity.ApiKeyId;
import org.althing.domain.identity.Role;
import org.althing.domain.identity.Scope;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final Caller STRANGER = new Caller.Stranger();
    private static final Caller CONSOLE = new Caller.Console();

    @UseCase(value = "Anybody", callers = Callers.ANYBODY)
    private interface ForAnybody {}

    @UseCase(value = "Known", callers = Callers.KNOWN)
    private interface ForTheKnown {}

    @UseCase(value = "Console", callers = Callers.CONSOLE)
    private interface ForTheConsole {}

    @UseCase(value = "Scope", scope = Scope.ROOMS_READ)
    private interface ForReaders {}

    @UseCase(
            value = "Scopes",
            scope = {Scope.ROOMS_READ, Scope.ADMIN})
    private interface ForReadersWhoAreAdmins {}

    @Test
    void anybody_may_what_is_for_anybody() {
        for (var caller : Set.of(STRANGER, CONSOLE, holding())) {
            assertEquals(Optional.empty(), Access.check(ForAnybody.class, caller));
        }
    }

    @Test
    void a_stranger_may_nothing_else() {
        for (var useCase :
                Set.of(ForTheKnown.class, ForTheConsole.class, ForReaders.class, ForReadersWhoAreAdmins.class)) {
            assertEquals(Optional.of(Problem.AUTH_REQUIRED), Access.check(useCase, STRANGER));
        }
    }

    @Test
    void the_console_may_everything() {
        for (var useCase :
                Set.of(ForTheKnown.class, ForTheConsole.class, ForReaders.class, ForReadersWhoAreAdmins.class)) {
            assertEquals(Optional.empty(), Access.check(useCase, CONSOLE));
        }
    }

    @Test
    void who_is_known_needs_no_scope_for_what_is_for_the_known() {
        assertEquals(Optional.empty(), Access.check(ForTheKnown.class, holding()));
    }

    @Test
    void nobody_known_by_a_credential_sits_at_the_console() {
        assertEquals(Optional.of(Problem.AUTH_FORBIDDEN), Access.check(ForTheConsole.class, holding(Scope.values())));
    }

    @Test
    void the_scope_decides_and_write_includes_read() {
        assertEquals(Optional.empty(), Access.check(ForReaders.class, holding(Scope.ROOMS_READ)));
        assertEquals(Optional.empty(), Access.check(ForReaders.class, holding(Scope.ROOMS_WRITE)));
        for (var other : Set.of(Scope.ADMIN, Scope.GAMES_READ, Scope.ACCOUNT, Scope.DEVICE_READ)) {
            assertEquals(Optional.of(Problem.AUTH_SCOPE_MISSING), Access.check(ForReaders.class, holding(other)));
        }
        assertEquals(Optional.of(Problem.AUTH_SCOPE_MISSING), Access.check(ForReaders.class, holding()));
    }

    @Test
    void of_several_scopes_all_are_needed() {
        assertEquals(
                Optional.empty(), Access.check(ForReadersWhoAreAdmins.class, holding(Scope.ROOMS_READ, Scope.ADMIN)));
        for (var one : Set.of(Scope.ROOMS_READ, Scope.ADMIN)) {
            assertEquals(
                    Optional.of(Problem.AUTH_SCOPE_MISSING), Access.check(ForReadersWhoAreAdmins.class, holding(one)));
        }
    }

    @Test
    void a_use_case_that_does_not_say_who_may_call_it_is_a_bug_of_ours() {
        assertThrows(IllegalStateException.class, () -> Access.check(Runnable.class, CONSOLE));
    }

    @Test
    void the_explanation_names_the_scopes() {
        var detail = Access.explain(Problem.AUTH_SCOPE_MISSING, ForReadersWhoAreAdmins.class);
        assertTrue(detail.contains("rooms:read admin"), detail);
    }

    @Test
    void a_callers_scopes_are_their_own() {
        var scopes = EnumSet.of(Scope.ROOMS_READ);
        var caller = new Caller.Known(
                anyUser().ref(), Role.USER, scopes, new Caller.Credential.OfKey(new ApiKeyId(anyId())));
        scopes.add(Scope.ADMIN);
        assertEquals(Set.of(Scope.ROOMS_READ), caller.scopes());
    }

    private static Caller holding(Scope... scopes) {
        return new Caller.Known(
                anyUser().ref(), Role.USER, Set.of(scopes), new Caller.Credential.OfKey(new ApiKeyId(anyId())));
    }
}
